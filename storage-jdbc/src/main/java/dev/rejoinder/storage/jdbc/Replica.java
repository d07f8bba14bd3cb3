package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.StorageException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from a copy of the database that follows the primary with some delay:
 *
 * <ol>
 *   <li>A thread that has written, or was given a token, first looks for the event of that write in the copy. One that applies
 *       transactions whole and in their order has all that was committed before it too.
 *   <li>As long as the event is missing, the thread reads from the primary.
 *   <li>So it does when the copy fails: it may be out of reach, cancel the read to catch up, say that it only reads, or not
 *       have the tables yet.
 * </ol>
 */
final class Replica {

    private static final Logger log = LoggerFactory.getLogger(Replica.class);

    private final Transactions primary;
    private final Transactions copy;
    private final ThreadLocal<Awaited> awaited = ThreadLocal.withInitial(() -> Awaited.NOTHING);

    /**
     * What a thread has to see.
     *
     * @param own its last write
     * @param named the write of a token
     */
    private record Awaited(@Nullable Id own, @Nullable Id named) {

        static final Awaited NOTHING = new Awaited(null, null);

        Set<Id> events() {
            return Stream.of(Optional.ofNullable(own), Optional.ofNullable(named))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }

    Replica(Transactions primary, Transactions copy) {
        this.primary = primary;
        this.copy = copy;
    }

    <T> T read(Function<Session, T> work) {
        Optional<T> read = Optional.empty();
        try {
            read = copy.read(session -> hasCaughtUp(session) ? Optional.of(work.apply(session)) : Optional.empty());
        } catch (StorageException e) {
            log.debug("the replica could not be read, so the primary is", e);
        }
        return read.orElseGet(() -> primary.read(work));
    }

    private boolean hasCaughtUp(Session session) {
        Set<Id> events = awaited.get().events();
        if (new EventTable(session).find(events).size() < events.size()) {
            return false;
        }
        awaited.remove();
        return true;
    }

    void wrote(@Nullable Event event) {
        if (event != null) {
            awaited.set(new Awaited(event.id(), awaited.get().named));
        }
    }

    Optional<WriteToken> lastWrite() {
        return Optional.ofNullable(awaited.get().own).map(WriteToken::new);
    }

    <T> T readAfter(WriteToken token, Supplier<T> reads) {
        awaited.set(new Awaited(awaited.get().own, token.event()));
        try {
            return reads.get();
        } finally {
            awaited.set(new Awaited(awaited.get().own, null));
        }
    }
}
