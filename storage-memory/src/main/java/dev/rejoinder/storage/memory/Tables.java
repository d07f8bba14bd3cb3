package dev.rejoinder.storage.memory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Everything that the store holds at one moment. */
record Tables(
        PostTable posts,
        TermTable terms,
        SlugTable slugs,
        ThreadTable threads,
        CommentTable comments,
        VoteTable votes,
        RevisionTable revisions,
        SubmissionKeyTable submissionKeys,
        MoveTable moves,
        EventTable events) {

    static final Tables EMPTY = new Tables(
            PostTable.EMPTY,
            TermTable.EMPTY,
            SlugTable.EMPTY,
            ThreadTable.EMPTY,
            CommentTable.EMPTY,
            VoteTable.EMPTY,
            RevisionTable.EMPTY,
            SubmissionKeyTable.EMPTY,
            MoveTable.EMPTY,
            EventTable.EMPTY);

    Tables with(PostTable posts) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(TermTable terms) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(SlugTable slugs) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(ThreadTable threads) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(CommentTable comments) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(VoteTable votes) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(RevisionTable revisions) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(SubmissionKeyTable submissionKeys) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(MoveTable moves) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    Tables with(EventTable events) {
        return new Tables(posts, terms, slugs, threads, comments, votes, revisions, submissionKeys, moves, events);
    }

    /** The row, if an index that holds only some rows holds this one. */
    static <R> @Nullable R only(Predicate<R> held, @Nullable R row) {
        return row != null && held.test(row) ? row : null;
    }
}
