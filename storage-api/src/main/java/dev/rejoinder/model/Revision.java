package dev.rejoinder.model;

import java.time.Instant;

/**
 * A text that a comment had before it was edited.
 *
 * @param number which revision of the comment it was, 0 for the first
 * @param writtenAt when it was written
 * @param replacedBy the id of the member who replaced it, or empty for a guest; at most 200 characters
 */
public record Revision(CommentKey comment, int number, Text text, Instant writtenAt, String replacedBy) {

    public Revision {
        if (number < 0 || number >= Writing.MAX_REVISION) {
            throw new IllegalArgumentException("number is 0 to 9,999, not " + number);
        }
        Require.atMost("replacedBy", replacedBy, Member.MAX_ID);
    }

    /** The same text of the comment by another key. */
    public Revision withComment(CommentKey comment) {
        return new Revision(comment, number, text, writtenAt, replacedBy);
    }
}
