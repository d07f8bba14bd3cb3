package dev.rejoinder.storage.memory;

import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.AfterCommit;
import dev.rejoinder.storage.AuthorPages;
import dev.rejoinder.storage.BranchRecords;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.ConflictException;
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
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tables as one unit sees them, its own changes included. */
final class MemoryUnit implements UnitOfWork {

    private final boolean readOnly;
    private final AfterCommit afterCommit = new AfterCommit();
    private Tables tables;
    private @Nullable Thread owner = Thread.currentThread();
    private @Nullable ConflictException lost;

    private MemoryUnit(Tables tables, boolean readOnly) {
        this.tables = tables;
        this.readOnly = readOnly;
    }

    static MemoryUnit reading(Tables tables) {
        return new MemoryUnit(tables, true);
    }

    static MemoryUnit writing(Tables tables) {
        return new MemoryUnit(tables, false);
    }

    <T> T run(Function<UnitOfWork, T> work) {
        try {
            return work.apply(this);
        } finally {
            owner = null;
        }
    }

    /** What to commit. */
    Tables outcome() {
        if (lost != null) {
            throw lost;
        }
        return tables;
    }

    void runAfterCommit() {
        afterCommit.run();
    }

    private MemoryUnit alive() {
        // To any other thread the unit looks dead as well: none but its owner ever finds itself in the field.
        if (owner != Thread.currentThread()) {
            throw new IllegalStateException("this unit of work has ended, or belongs to another thread");
        }
        return this;
    }

    Tables tables() {
        return alive().tables;
    }

    /** The tables, for a method that changes or locks something. */
    Tables tablesToChange() {
        Tables current = tables();
        if (readOnly) {
            throw new IllegalStateException("this unit of work only reads");
        }
        return current;
    }

    void keep(Tables changed) {
        tables = changed;
    }

    /** Gives the unit up: even if the work catches this, nothing is committed. */
    ConflictException lose(String message) {
        lost = new ConflictException(message, null);
        return lost;
    }

    @Override
    public PostRecords posts() {
        return new MemoryPosts(alive());
    }

    @Override
    public TermRecords terms() {
        return new MemoryTerms(alive());
    }

    @Override
    public SlugRecords slugs() {
        return new MemorySlugs(alive());
    }

    @Override
    public ThreadRecords threads() {
        return new MemoryThreads(alive());
    }

    @Override
    public CommentRecords comments() {
        return new MemoryComments(alive());
    }

    @Override
    public BranchRecords branches() {
        return new MemoryBranches(alive());
    }

    @Override
    public CountRecords counts() {
        return new MemoryCounts(alive());
    }

    @Override
    public CommentPages commentPages() {
        return new MemoryCommentPages(alive());
    }

    @Override
    public ReplyPages replyPages() {
        return new MemoryReplyPages(alive());
    }

    @Override
    public SubmissionKeys submissionKeys() {
        return new MemorySubmissionKeys(alive());
    }

    @Override
    public VoteRecords votes() {
        return new MemoryVotes(alive());
    }

    @Override
    public RevisionRecords revisions() {
        return new MemoryRevisions(alive());
    }

    @Override
    public MoveRecords moves() {
        return new MemoryMoves(alive());
    }

    @Override
    public AuthorPages authorPages() {
        return new MemoryAuthorPages(alive());
    }

    @Override
    public EventRecords events() {
        return new MemoryEvents(alive());
    }

    /** As the SPI does it, without a map for the one thread. */
    @Override
    public Optional<OpenedThread> open(Subject subject, ThreadRange range, int limit) {
        Limits.limit(limit);
        CountedThread thread = tables().threads().on(subject);
        return thread == null
                ? Optional.empty()
                : Optional.of(new OpenedThread(
                        thread, commentPages().page(thread.thread().id(), range, limit)));
    }

    @Override
    public void afterCommit(Runnable action) {
        alive().afterCommit.add(action);
    }
}
