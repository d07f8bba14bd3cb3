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
     * @param pinned what moderators put before all else
     * @param branch the comment whose replies these are; {@code null} if they are the whole thread's
     */
    record Discussion(
            List<Choice> choices,
            List<Link> pinned,
            @Nullable Link branch,
            List<CommentView> comments,
            Paging paging,
            Voting voting) {}

    /** A way to have the thread laid out. */
    record Choice(String label, String href, boolean present) {}

    /** Where the list goes on, both ways, and where it starts; each if it does not on this page. */
    record Paging(
            @Nullable String start,
            @Nullable String back,
            @Nullable String more) {}

    /** What each form with votes needs. */
    record Voting(String action, String token, String view) {}
}
