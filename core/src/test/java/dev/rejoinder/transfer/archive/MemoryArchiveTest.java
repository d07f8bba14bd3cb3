package dev.rejoinder.transfer.archive;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;

class MemoryArchiveTest extends ArchiveScenarios {

    @Override
    protected BlogStore newStore() {
        return MemoryStore.create();
    }
}
