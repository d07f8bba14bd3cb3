package dev.rejoinder.benchmarks;

import dev.rejoinder.Actor;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Hides a branch in one transaction: an update of its top by version, one of all below, an event, the counts. */
final class RawHiding implements AutoCloseable {

    private static final String TOP = """
            UPDATE rj_comment SET status = 2, visible = 0, version = version + 1 \
            WHERE thread_id = ? AND id = ? AND version = ?""";

    private static final String BELOW = """
            UPDATE rj_comment SET visible = 0 WHERE thread_id = ? AND visible = 1 AND path >= ? AND path < ?""";

    private static final String COUNTS = """
            UPDATE rj_thread SET visible = visible - ?, approved = approved - 1, spam = spam + 1 WHERE id = ?""";

    private final Site site;
    private final String moderator;
    private final Connection connection;

    RawHiding(Site site, Actor moderator) throws SQLException {
        this.site = site;
        this.moderator = ((Member) moderator.author()).id();
        this.connection = site.connectToWrite();
    }

    void hide(Comment top) throws SQLException {
        Id thread = top.key().thread();
        try (PreparedStatement first = connection.prepareStatement(TOP);
                PreparedStatement below = connection.prepareStatement(BELOW);
                PreparedStatement event = connection.prepareStatement(RawRows.insertEvents(1));
                PreparedStatement counts = connection.prepareStatement(COUNTS)) {
            new Cells(first).add(thread.value()).add(top.id().value()).add(top.version());
            first.executeUpdate();
            new Cells(below)
                    .add(thread.value())
                    .add(top.placement().path().toBytes())
                    .add(top.placement().path().end().toBytes());
            int hidden = below.executeUpdate();
            Standing spam = top.standing().withStatus(Status.SPAM).withVisible(false);
            Comment after = top.withVersion(top.version() + 1).withStanding(spam);
            Id id = site.ids().next(Instant.now());
            RawRows.addEvent(id, after, RawRows.MODERATED, Status.APPROVED.name(), moderator, new Cells(event));
            event.executeUpdate();
            new Cells(counts).add(hidden + 1).add(thread.value());
            counts.executeUpdate();
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
