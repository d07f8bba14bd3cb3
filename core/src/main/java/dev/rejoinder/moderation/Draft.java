package dev.rejoinder.moderation;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;

/**
 * A comment that waits for its ruling, with the facts that rules go by.
 *
 * @param threadOpen whether the thread takes comments
 * @param byModerator whether its author may moderate
 * @param approvedBefore how many approved comments the author has on the site, counted up to {@value #HISTORY}; zero for
 *     a guest without an e-mail, who can't be recognised
 */
public record Draft(
        Subject subject,
        Author author,
        Text body,
        Origin origin,
        boolean threadOpen,
        boolean byModerator,
        int approvedBefore) {

    public static final int HISTORY = 100;

    /** The comment as it was typed. */
    public String text() {
        return body.source();
    }
}
