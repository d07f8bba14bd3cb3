package dev.rejoinder;

import dev.rejoinder.model.Id;

/** Where a comment stands in a {@link Sort}: by a key, then its id. */
record Place(long key, Id id) {}
