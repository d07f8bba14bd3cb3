package dev.rejoinder.model;

/** Names a comment: its thread, and its id within the thread. */
public record CommentKey(Id thread, Id id) {

    @Override
    public String toString() {
        return thread + "/" + id;
    }
}
