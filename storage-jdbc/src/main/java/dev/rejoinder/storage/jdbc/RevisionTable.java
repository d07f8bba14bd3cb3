package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RevisionRecords;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

final class RevisionTable implements RevisionRecords {

    private static final String INSERT = """
            INSERT INTO rj_revision (thread_id, comment_id, number, written_at, replaced_by, %s) VALUES {rows 8}""".formatted(Body.COLUMNS);

    private static final String OF = """
            SELECT thread_id, comment_id, number, written_at, replaced_by, %s FROM rj_revision \
            WHERE thread_id = ? AND comment_id = ? AND number >= ? \
            ORDER BY thread_id, comment_id, number LIMIT {limit}""".formatted(Body.COLUMNS);

    private final Session session;

    RevisionTable(Session session) {
        this.session = session;
    }

    @Override
    public void append(List<Revision> revisions) {
        session.requireWriting();
        new Rows<>("keep former texts from", INSERT, Limits.atOnce(revisions), Revision::comment, RevisionTable::add)
                .insert(session);
    }

    private static void add(Revision revision, Parameters parameters) throws SQLException {
        parameters
                .add(revision.comment().thread())
                .add(revision.comment().id())
                .add(revision.number())
                .add(revision.writtenAt())
                .add(revision.replacedBy());
        Body.add(revision.text(), parameters);
    }

    @Override
    public Slice<Revision> of(CommentKey comment, int fromNumber, int limit) {
        List<Revision> rows = session.command("read former texts of comment", comment, OF, Limits.page(limit))
                .list(
                        parameters -> parameters
                                .add(comment.thread())
                                .add(comment.id())
                                .add(fromNumber),
                        RevisionTable::read);
        return Slice.of(rows, limit);
    }

    private static Revision read(Row row) throws SQLException {
        CommentKey comment = new CommentKey(row.id(), row.id());
        int number = row.smallNumber();
        Instant writtenAt = row.instant();
        String replacedBy = row.text();
        return new Revision(comment, number, Body.read(row), writtenAt, replacedBy);
    }
}
