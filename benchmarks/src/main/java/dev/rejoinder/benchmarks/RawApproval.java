package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Approves held comments in one transaction: a batch of updates by version, a batch of events, one update of the counts. */
final class RawApproval implements AutoCloseable {

    private static final String APPROVE = """
            UPDATE rj_comment SET status = 1, visible = 1, version = version + 1 \
            WHERE thread_id = ? AND id = ? AND version = ?""";

    private final Site site;
    private final String moderator;
    private final Connection connection;

    RawApproval(Site site, Actor moderator) throws SQLException {
        this.site = site;
        this.moderator = ((Member) moderator.author()).id();
        this.connection = site.connectToWrite();
    }

    void approve(List<Comment> held) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(APPROVE);
                PreparedStatement event = connection.prepareStatement(RawRows.insertEvents(1))) {
            for (Comment comment : held) {
                new Cells(update)
                        .add(comment.key().thread().value())
                        .add(comment.id().value())
                        .add(comment.version());
                update.addBatch();
                Comment approved = comment.withVersion(comment.version() + 1).withStanding(SampleThread.SHOWN);
                RawRows.addEvent(
                        site.ids().next(Instant.now()),
                        approved,
                        RawRows.MODERATED,
                        Status.PENDING.name(),
                        moderator,
                        new Cells(event));
                event.addBatch();
            }
            update.executeBatch();
            event.executeBatch();
            ThreadCounts before = ThreadCounts.sum(held);
            ThreadCounts difference = new ThreadCounts(held.size(), 0, held.size(), 0, 0, 0, 0).minus(before);
            RawCounts.add(connection, held.get(0).key().thread(), difference);
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
