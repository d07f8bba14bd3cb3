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
        SubmissionKeyTable submissionKeys,
        MoveTable moves,
        RevisionTable revisions,
        EventTable events) {

    static final Tables EMPTY = new Tables(
            PostTable.EMPTY,
            TermTable.EMPTY,
            SlugTable.EMPTY,
            ThreadTable.EMPTY,
            CommentTable.EMPTY,
            SubmissionKeyTable.EMPTY,
            MoveTable.EMPTY,
            RevisionTable.EMPTY,
            EventTable.EMPTY);

    Tables with(PostTable posts) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(TermTable terms) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(SlugTable slugs) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(ThreadTable threads) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(CommentTable comments) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(SubmissionKeyTable submissionKeys) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(MoveTable moves) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(RevisionTable revisions) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    Tables with(EventTable events) {
        return new Tables(posts, terms, slugs, threads, comments, submissionKeys, moves, revisions, events);
    }

    /** The row, if an index that holds only some rows holds this one. */
    static <R> @Nullable R only(Predicate<R> held, @Nullable R row) {
        return row != null && held.test(row) ? row : null;
    }
}
