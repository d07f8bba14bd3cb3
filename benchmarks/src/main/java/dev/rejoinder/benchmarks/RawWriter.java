package dev.rejoinder.benchmarks;

import dev.rejoinder.IdSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Instant;
import java.util.concurrent.locks.Lock;

/**
 * Inserts by hand the rows that the engine makes of a submission: comment and event, one transaction each, on a connection
 * of its own with statements that are prepared once. Counting is optional: {@code n = n + 1} in the row of the thread, as
 * the last statement, so that the row is locked no longer than a commit takes.
 */
final class RawWriter implements Crowd.Writer {

    private static final String COUNT =
            "UPDATE rj_thread SET visible = visible + 1, approved = approved + 1 WHERE id = ?";

    private final Connection connection;
    private final PreparedStatement comment;
    private final PreparedStatement event;
    private final PreparedStatement count;
    private final IdSource ids;
    private final Lock turn;
    private final boolean counts;

    /** @param turn held during each transaction */
    RawWriter(Site site, Lock turn, boolean counts) throws SQLException {
        this.connection = site.connectToWrite();
        this.comment = connection.prepareStatement(RawRows.insertComments(1));
        this.event = connection.prepareStatement(RawRows.insertEvents(1));
        this.count = connection.prepareStatement(COUNT);
        this.ids = site.ids();
        this.turn = turn;
        this.counts = counts;
    }

    @Override
    public void write(CommentThread thread, Comment material) throws SQLException {
        Comment written = SampleThread.again(material, thread, ids);
        while (!isCommitted(written)) {
            connection.rollback();
        }
    }

    /** False if another writer got in the way, as lock time-outs and deadlocks do where many count in one row. */
    private boolean isCommitted(Comment written) throws SQLException {
        turn.lock();
        try {
            RawRows.addComment(written, new Cells(comment));
            comment.executeUpdate();
            RawRows.addEvent(ids.next(Instant.now()), written, RawRows.SUBMITTED, "", "", new Cells(event));
            event.executeUpdate();
            if (counts) {
                count.setLong(1, written.key().thread().value());
                count.executeUpdate();
            }
            connection.commit();
            return true;
        } catch (SQLTransientException e) {
            return false;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
