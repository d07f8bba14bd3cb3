package dev.rejoinder.examples.blog.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One queue of the moderators' desk.
 *
 * @param problem why the last decision was not carried out; empty if it was
 * @param done what was decided last
 */
record ModerationPage(
        Frame frame,
        Desk desk,
        String token,
        String problem,
        @Nullable Item done,
        List<Item> items,
        @Nullable String more,
        @Nullable String start) {

    Desk[] desks() {
        return Desk.values();
    }

    /**
     * A comment that is to be judged.
     *
     * @param version what the decision is about: if the comment has changed meanwhile, it is not carried out
     * @param post what it is on; {@code null} if readers do not see that
     * @param reasons what the rules found
     */
    record Item(
            String thread,
            String id,
            long version,
            String status,
            String author,
            @Nullable String authorUrl,
            String minute,
            String machineTime,
            @Nullable Link post,
            Rendered html,
            List<Reason> reasons,
            Pin pin) {}

    /** Whether a comment stands before all others of its thread, or could. */
    enum Pin {
        NOT,
        PIN,
        UNPIN
    }

    /**
     * What one rule found.
     *
     * @param evidence what it went by, may be empty
     */
    record Reason(String rule, String verdict, String text, String evidence) {}
}
