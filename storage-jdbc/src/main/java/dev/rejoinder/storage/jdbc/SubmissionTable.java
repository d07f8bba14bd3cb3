package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.SubmissionKeys;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

final class SubmissionTable implements SubmissionKeys {

    private static final String CLAIM = "INSERT INTO rj_submission (thread_id, token, comment_id) VALUES {rows 3}";

    private static final String FIND = "SELECT comment_id FROM rj_submission WHERE thread_id = ? AND token = ?";

    private final Session session;

    SubmissionTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean claim(Id thread, String key, Id comment) {
        if (key.isEmpty() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("a key has 1 to 200 characters, not " + key.length());
        }
        LateInserts late = session.late();
        if (late != null) {
            return late.add(new LateInserts.Claim(thread, key, comment));
        }
        return session.insertIfAbsent("remember a submission to thread", thread, CLAIM)
                .inserts(parameters -> parameters.add(thread).add(key).add(comment));
    }

    static Rows<LateInserts.Claim> rows(List<LateInserts.Claim> claims) {
        return new Rows<>(
                "remember submissions to threads from", CLAIM, claims, LateInserts.Claim::thread, SubmissionTable::add);
    }

    private static void add(LateInserts.Claim claim, Parameters parameters) throws SQLException {
        parameters.add(claim.thread()).add(claim.key()).add(claim.comment());
    }

    @Override
    public Optional<Id> find(Id thread, String key) {
        return session.command("find a submission to thread", thread, FIND)
                .first(parameters -> parameters.add(thread).add(key), Row::id);
    }
}
