package dev.rejoinder.examples.blog.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A post, the comments on it and the form. */
record PostPage(
        Frame frame,
        PostHead head,
        Rendered body,
        @Nullable Link previous,
        @Nullable Link next,
        Discussion discussion,
        @Nullable Notice notice,
        @Nullable CommentForm form) {

    /**
     * A page of the thread.
     *
     * @param more where it goes on
     * @param start where it begins, if this page is not the first
     */
    record Discussion(
            List<CommentView> comments,
            @Nullable String more,
            @Nullable String start) {}
}
