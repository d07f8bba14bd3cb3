package dev.rejoinder;

import dev.rejoinder.scenario.EngineScenarios;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.memory.MemoryStore;

class MemoryEngineTest extends EngineScenarios {

    @Override
    protected BlogStore newStore() {
        return MemoryStore.create();
    }
}
