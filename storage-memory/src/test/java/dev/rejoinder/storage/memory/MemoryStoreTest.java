package dev.rejoinder.storage.memory;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Capability;
import dev.rejoinder.storage.tck.StoreContract;
import java.util.Set;

class MemoryStoreTest extends StoreContract {

    @Override
    protected BlogStore newStore() {
        return MemoryStore.create();
    }

    @Override
    protected Set<Capability> lacks() {
        return Set.of(Capability.OVERLAPPING_WRITES);
    }
}
