package dev.rejoinder.examples.blog.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place in a thread.
 *
 * @param author empty for a tombstone
 * @param authorUrl where the author's name leads, if anywhere
 * @param html the comment, or {@code null} for a tombstone
 * @param gone what stands in place of a comment that was taken away
 * @param answered the comment that it answers, where its place does not show that
 * @param replyHref where the form is to answer it; {@code null} if it can't be answered
 */
record CommentView(
        String id,
        String author,
        @Nullable String authorUrl,
        String minute,
        String machineTime,
        @Nullable Rendered html,
        String gone,
        String permalink,
        @Nullable String answered,
        @Nullable String replyHref,
        List<CommentView> replies) {

    /** The author's first letter, for the eye. */
    String initial() {
        return author.isEmpty() ? "" : Character.toString(author.codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
