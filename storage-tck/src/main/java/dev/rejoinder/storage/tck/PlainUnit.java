package dev.rejoinder.storage.tck;

import dev.rejoinder.storage.AfterCommit;
import dev.rejoinder.storage.AuthorPages;
import dev.rejoinder.storage.BranchRecords;
import dev.rejoinder.storage.CommentPages;
import dev.rejoinder.storage.CommentRecords;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.CountRecords;
import dev.rejoinder.storage.EventRecords;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.RevisionRecords;
import dev.rejoinder.storage.SlugRecords;
import dev.rejoinder.storage.SubmissionKeys;
import dev.rejoinder.storage.TermRecords;
import dev.rejoinder.storage.ThreadRecords;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords;
import java.util.function.Function;

/** A unit of the {@link PlainStore}. */
final class PlainUnit implements UnitOfWork {

    private final PlainState state;
    private final boolean writable;
    private final Thread owner = Thread.currentThread();
    private final AfterCommit afterCommit = new AfterCommit();
    private boolean dead;
    private boolean lost;

    PlainUnit(PlainState state, boolean writable) {
        this.state = state;
        this.writable = writable;
    }

    <T> T answer(Function<UnitOfWork, T> work) {
        try {
            return work.apply(this);
        } finally {
            dead = true;
        }
    }

    PlainState outcome() {
        if (lost) {
            throw new ConflictException("the unit was lost before", null);
        }
        return state;
    }

    void runAfterCommit() {
        afterCommit.run();
    }

    PlainState reading() {
        if (dead || Thread.currentThread() != owner) {
            throw new IllegalStateException("the unit of work has ended, or is another thread's");
        }
        return state;
    }

    PlainState writing() {
        if (!writable) {
            throw new IllegalStateException("this unit of work only reads");
        }
        return reading();
    }

    ConflictException lose(Object key) {
        lost = true;
        return new ConflictException(key + " is taken", null);
    }

    @Override
    public PostRecords posts() {
        return new PlainPosts(this);
    }

    @Override
    public TermRecords terms() {
        return new PlainTerms(this);
    }

    @Override
    public SlugRecords slugs() {
        return new PlainSlugs(this);
    }

    @Override
    public ThreadRecords threads() {
        return new PlainThreads(this);
    }

    @Override
    public CommentRecords comments() {
        return new PlainComments(this);
    }

    @Override
    public BranchRecords branches() {
        return new PlainBranches(this);
    }

    @Override
    public CountRecords counts() {
        return new PlainCounts(this);
    }

    @Override
    public CommentPages commentPages() {
        return new PlainCommentPages(this);
    }

    @Override
    public SubmissionKeys submissionKeys() {
        return new PlainSubmissionKeys(this);
    }

    @Override
    public VoteRecords votes() {
        return new PlainVotes(this);
    }

    @Override
    public RevisionRecords revisions() {
        return new PlainRevisions(this);
    }

    @Override
    public MoveRecords moves() {
        return new PlainMoves(this);
    }

    @Override
    public AuthorPages authorPages() {
        return new PlainAuthorPages(this);
    }

    @Override
    public EventRecords events() {
        return new PlainEvents(this);
    }

    @Override
    public void afterCommit(Runnable action) {
        reading();
        afterCommit.add(action);
    }
}
