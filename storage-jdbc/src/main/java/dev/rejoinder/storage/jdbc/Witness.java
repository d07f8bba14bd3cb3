package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Event;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * An event as the witness of the unit of work that wrote it: there if and only if the unit was committed. To find out, the
 * same event is written again, in a transaction that is always rolled back. Only reading would not do: while the server is
 * still busy with a commit whose client has gone, a reader sees nothing, and a writer waits.
 */
record Witness(Event event, DataSource dataSource, Texts texts) {

    private static final int ATTEMPTS = 5;
    private static final int FIRST_PAUSE_MILLIS = 100;

    /**
     * @param failure why it is in doubt
     * @throws UnavailableException if that can't be found out
     */
    boolean isKept(StorageException failure) {
        for (int attempt = 1; ; attempt++) {
            try {
                return isThere();
            } catch (StorageException e) {
                if (attempt == ATTEMPTS) {
                    e.addSuppressed(failure);
                    throw new UnavailableException(failure.getMessage(), e);
                }
                Pause.upTo(FIRST_PAUSE_MILLIS << attempt);
            }
        }
    }

    private boolean isThere() {
        try (Lease lease = Lease.from(dataSource)) {
            texts.dialect().begin(lease.connection());
            try {
                return !Session.writing(lease.connection(), texts).run(session -> new EventTable(session).isNew(event));
            } finally {
                lease.rollback(texts.dialect());
            }
        } catch (SQLException e) {
            throw Failures.of("could not look for event " + event.id(), e, texts.dialect());
        }
    }
}
