package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.BlogStore;
import java.util.Set;

/** The model that others are compared with keeps the contract itself. */
class PlainStoreTest extends StoreContract {

    @Override
    protected BlogStore newStore() {
        return new PlainStore();
    }

    @Override
    protected Set<Capability> lacks() {
        return Set.of(Capability.OVERLAPPING_WRITES);
    }
}
