package dev.rejoinder.model;

import java.util.Comparator;

/** Names a comment: its thread, and its id within the thread. */
public record CommentKey(Id thread, Id id) {

    /** By thread, then id. */
    public static final Comparator<CommentKey> BY_THREAD =
            Comparator.comparing(CommentKey::thread).thenComparing(CommentKey::id);

    /** By id, then thread. */
    public static final Comparator<CommentKey> BY_ID =
            Comparator.comparing(CommentKey::id).thenComparing(CommentKey::thread);

    @Override
    public String toString() {
        return thread + "/" + id;
    }
}
