package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The threads that units in one transaction have found, so that a crowd on one thread reads it once. What another transaction
 * changes meanwhile is not seen, as if the first unit had run a moment later.
 */
final class SeenThreads {

    private final Map<Set<Id>, List<CommentThread>> seen = new HashMap<>();

    List<CommentThread> find(Set<Id> ids, Supplier<List<CommentThread>> reading) {
        return seen.computeIfAbsent(ids, key -> reading.get());
    }
}
