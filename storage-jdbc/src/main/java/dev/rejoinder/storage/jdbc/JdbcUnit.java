package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.AfterCommit;
import dev.rejoinder.storage.AuthorPages;
import dev.rejoinder.storage.BranchRecords;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.CountRecords;
import dev.rejoinder.storage.EventRecords;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.OpenedThread;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.ReplyPages;
import dev.rejoinder.storage.RevisionRecords;
import dev.rejoinder.storage.SlugRecords;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.TermRecords;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.ThreadRecords;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables, as seen through one session. */
final class JdbcUnit implements UnitOfWork {

    private final Session session;
    private final AfterCommit afterCommit = new AfterCommit();
    private final CountChanges counts;

    JdbcUnit(Session session) {
        this.session = session;
        this.counts = new CountChanges(session);
    }

    /** Runs the work in the unit, down to what a unit writes last. */
    static <T> Done<T> run(Session session, Function<UnitOfWork, T> work) {
        JdbcUnit unit = new JdbcUnit(session);
        T result = work.apply(unit);
        unit.counts.write();
        return new Done<>(result, unit.afterCommit, session.witness());
    }

    /** Runs the work in a unit of its own within a transaction of several; what a unit writes last is left to the caller. */
    static <T> Done<T> runShared(Session session, CountChanges counts, Function<UnitOfWork, T> work) {
        JdbcUnit unit = new JdbcUnit(session);
        T result = session.run(alive -> work.apply(unit));
        counts.takeFrom(unit.counts);
        return new Done<>(result, unit.afterCommit, session.witness());
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
    public BranchRecords branches() {
        return new BranchTable(alive());
    }

    @Override
    public CountRecords counts() {
        return new CountTable(alive(), counts);
    }

    @Override
    public CommentPages commentPages() {
        return new CommentScans(alive());
    }

    @Override
    public ReplyPages replyPages() {
        return new ReplyScans(alive());
    }

    @Override
    public SubmissionKeys submissionKeys() {
        return new SubmissionTable(alive());
    }

    @Override
    public VoteRecords votes() {
        return new VoteTable(alive());
    }

    @Override
    public RevisionRecords revisions() {
        return new RevisionTable(alive());
    }

    @Override
    public MoveRecords moves() {
        return new MoveTable(alive());
    }

    @Override
    public AuthorPages authorPages() {
        return new AuthorScans(alive());
    }

    @Override
    public EventRecords events() {
        return new EventTable(alive());
    }

    /** What this unit has added to counts has to be written first. */
    @Override
    public Optional<OpenedThread> open(Subject subject, ThreadRange range, int limit) {
        Limits.limit(limit);
        List<RangeScan> scans = RangeScan.pages(range, alive().dialect().keyset());
        OpeningScan opening = new OpeningScan(subject, scans.get(0));
        Optional<Command> command = session.dialect().addsCountsInPlace() || scans.size() > 1
                ? Optional.empty()
                : opening.command(session, limit);
        if (command.isEmpty()) {
            return UnitOfWork.super.open(subject, range, limit);
        }
        counts.write();
        return opening.read(command.get(), limit);
    }

    @Override
    public void afterCommit(Runnable action) {
        alive();
        afterCommit.add(action);
    }
}
