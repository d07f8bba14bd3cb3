package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.EventRecords;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.SlugRecords;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.TermRecords;
import dev.rejoinder.storage.ThreadRecords;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables, as seen through one session. */
final class JdbcUnit implements UnitOfWork {

    private final Session session;
    private final List<Runnable> afterCommit = new ArrayList<>(0);
    private final CountChanges counts;

    JdbcUnit(Session session) {
        this.session = session;
        this.counts = new CountChanges(session);
    }

    void beforeCommit() {
        counts.write();
    }

    boolean hasActions() {
        return !afterCommit.isEmpty();
    }

    /** Runs every action, even after one that failed; the first failure is thrown and carries the others. */
    void runAfterCommit() {
        @Nullable RuntimeException failure = null;
        for (Runnable action : afterCommit) {
            try {
                action.run();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private Session alive() {
        session.requireAlive();
        return session;
    }

    @Override
    public PostRecords posts() {
        return new PostTable(alive());
    }

    @Override
    public TermRecords terms() {
        return new TermTable(alive());
    }

    @Override
    public SlugRecords slugs() {
        return new SlugTable(alive());
    }

    @Override
    public ThreadRecords threads() {
        return new ThreadTable(alive(), counts);
    }

    @Override
    public CommentRecords comments() {
        return new CommentTable(alive());
    }

    @Override
    public CommentPages commentPages() {
        return new CommentScans(alive());
    }

    @Override
    public SubmissionKeys submissionKeys() {
        return new SubmissionTable(alive());
    }

    @Override
    public EventRecords events() {
        return new EventTable(alive());
    }

    @Override
    public void afterCommit(Runnable action) {
        alive();
        afterCommit.add(action);
    }
}
