package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Folds within a transaction of the host, which may be on any isolation level, lasts as long as the host likes, and should
 * not fail for the sake of a count:
 *
 * <ol>
 *   <li>Read what the thread's row says and which deltas there are. Leave a few to others.
 *   <li>Lock the row, if nobody holds it. If it does not say the same any more, somebody has folded, and this transaction
 *       may still see deltas that are gone. On repeatable read, to lock what is gone keeps MariaDB's writers out of the gap.
 *   <li>Lock the deltas by their keys. Only those that are still there are folded, should the row say the same by chance.
 *   <li>Delete them, and add their sum to the row.
 * </ol>
 *
 * On a stricter level than read committed PostgreSQL refuses the locks if somebody has folded since the transaction began.
 * All of this is therefore done as a part that can be taken back. A MariaDB that ends the whole transaction instead is left
 * alone: the deltas stay, and count, until one on read committed or a store of its own comes by.
 */
final class HostCountFold {

    private static final int WORTH_IT = 32;

    /** Keys in one statement; what is left is for the next who folds. */
    private static final int AT_ONCE = 256;

    private static final String READ = "SELECT %s FROM rj_thread WHERE id = ?".formatted(CountColumns.NAMES);

    private static final String LOCK_IF_FREE = READ + "{for update} SKIP LOCKED";

    private final Session session;
    private final Id thread;

    HostCountFold(Session session, Id thread) {
        this.session = session;
        this.thread = thread;
    }

    void run() {
        Optional<ThreadCounts> row = row("read the counts of thread", READ);
        List<CountDelta> seen = CountDelta.of(session, thread, AT_ONCE);
        if (seen.size() >= WORTH_IT && survivesLock()) {
            session.attempt(() -> {
                Optional<ThreadCounts> locked = row("lock thread", LOCK_IF_FREE);
                if (locked.isPresent() && locked.equals(row)) {
                    fold(seen);
                }
            });
        }
    }

    private boolean survivesLock() {
        try {
            return session.dialect().survivesLockOfChangedRow(session.connection());
        } catch (SQLException e) {
            throw session.lose(Failures.of("could not ask about locks of thread " + thread, e, session.dialect()));
        }
    }

    private Optional<ThreadCounts> row(String doing, String template) {
        return session.command(doing, thread, template).first(parameters -> parameters.add(thread), CountColumns::read);
    }

    private void fold(List<CountDelta> seen) {
        List<CountDelta> deltas = CountDelta.lock(session, thread, seen);
        if (!deltas.isEmpty()) {
            CountDelta.delete(session, thread, deltas);
            CountColumns.addToThread(session, thread, CountDelta.sum(deltas));
        }
    }
}
