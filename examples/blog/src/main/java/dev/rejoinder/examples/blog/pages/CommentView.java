package dev.rejoinder.examples.blog.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One place in a thread.
 *
 * @param said {@code null} for a tombstone
 * @param gone what stands in place of a comment that was taken away
 * @param answered the comment that it answers, where its place does not show that
 * @param more where the replies go on that are left out here
 */
record CommentView(
        String id,
        String minute,
        String machineTime,
        @Nullable Said said,
        String gone,
        String permalink,
        @Nullable String answered,
        @Nullable Link more,
        List<CommentView> replies) {

    /**
     * Who said what, and what the reader can do about it.
     *
     * @param authorUrl where the author's name leads, if anywhere
     * @param marks what is special about it, in a word or two each
     * @param replyHref where the form is to answer it; {@code null} if it can't be answered
     * @param changeHref where this reader, who wrote it, can change it; {@code null} for everybody else
     * @param ballot {@code null} where nobody votes
     */
    record Said(
            String author,
            @Nullable String authorUrl,
            Rendered html,
            List<String> marks,
            @Nullable String replyHref,
            @Nullable String changeHref,
            @Nullable Ballot ballot) {

        /** The author's first letter, for the eye. */
        String initial() {
            return author.isEmpty()
                    ? ""
                    : Character.toString(author.codePointAt(0)).toUpperCase(Locale.ROOT);
        }
    }

    /** The votes on a comment, and this reader's own. */
    record Ballot(long score, boolean up, boolean down) {

        /** For those who do not see where the number stands. */
        String unit() {
            return Math.abs(score) == 1 ? "point" : "points";
        }
    }
}
