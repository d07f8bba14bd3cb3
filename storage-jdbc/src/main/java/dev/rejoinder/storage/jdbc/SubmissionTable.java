package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.SubmissionKeys;
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
        return session.insertIfAbsent("remember a submission to thread", thread, CLAIM)
                .inserts(parameters -> parameters.add(thread).add(key).add(comment));
    }

    @Override
    public Optional<Id> find(Id thread, String key) {
        return session.command("find a submission to thread", thread, FIND)
                .first(parameters -> parameters.add(thread).add(key), Row::id);
    }
}
