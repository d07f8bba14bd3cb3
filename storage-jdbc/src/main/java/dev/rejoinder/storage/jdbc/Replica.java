package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from a copy of the database that follows the primary with some delay:
 *
 * <ol>
 *   <li>A thread that has written, or was given a token, first looks for the event of that write in the copy. Copies apply
 *       transactions whole and in their order, so where the event is, all that was committed before it is too.
 *   <li>As long as the event is missing, the thread reads from the primary.
 *   <li>So it does when the copy is out of reach, cancels the read to catch up, or says that it can't do this because it
 *       only reads.
 * </ol>
 */
final class Replica {

    private static final Logger log = LoggerFactory.getLogger(Replica.class);
    private static final String READ_ONLY = "25006";

    private final Transactions primary;
    private final Transactions copy;
    private final ThreadLocal<@Nullable Id> awaited = new ThreadLocal<>();

    Replica(Transactions primary, Transactions copy) {
        this.primary = primary;
        this.copy = copy;
    }

    <T> T read(Function<Session, T> work) {
        Optional<Held<T>> read = Optional.empty();
        try {
            read = copy.read(
                    session -> hasCaughtUp(session) ? Optional.of(new Held<>(work.apply(session))) : Optional.empty());
        } catch (StorageException e) {
            if (!primaryMayDoBetter(e)) {
                throw e;
            }
            log.debug("the replica could not be read, so the primary is", e);
        }
        return read.isPresent() ? read.get().value : primary.read(work);
    }

    private record Held<T>(T value) {}

    private boolean hasCaughtUp(Session session) {
        Id event = awaited.get();
        if (event != null && new EventTable(session).find(Set.of(event)).isEmpty()) {
            return false;
        }
        awaited.remove();
        return true;
    }

    private static boolean primaryMayDoBetter(StorageException e) {
        return e instanceof UnavailableException
                || e instanceof ConflictException
                || e.getCause() instanceof SQLException cause && READ_ONLY.equals(cause.getSQLState());
    }

    void wrote(@Nullable Event event) {
        if (event != null) {
            awaited.set(event.id());
        }
    }

    Optional<WriteToken> lastWrite() {
        return Optional.ofNullable(awaited.get()).map(WriteToken::new);
    }

    <T> T readAfter(WriteToken token, Supplier<T> reads) {
        Id own = awaited.get();
        awaited.set(token.event());
        try {
            return reads.get();
        } finally {
            awaited.set(own);
        }
    }
}
