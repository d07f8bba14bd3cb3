package dev.rejoinder.moderation;

import dev.rejoinder.model.Verdict;
import dev.rejoinder.text.TextRenderer;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The rules that come with the library. */
public final class Rules {

    private static final TextRenderer TEXT = new TextRenderer();

    private Rules() {}

    private record Named(String name, boolean looksAtHistory, Function<Draft, Verdict> judgement) implements Rule {

        Named(String name, Function<Draft, Verdict> judgement) {
            this(name, false, judgement);
        }

        @Override
        public Verdict judge(Draft draft) {
            return judgement.apply(draft);
        }
    }

    /** Gives a rule of the host's own a name for its findings. */
    public static Rule named(String name, Rule rule) {
        return new Named(name, rule.looksAtHistory(), rule::judge);
    }

    /** Every comment waits for a moderator. */
    public static Rule holdEverything() {
        return new Named("hold everything", draft -> Verdict.hold("Every comment waits for a moderator."));
    }

    /**
     * Comments wait until their author has this many approved ones. Guests are recognised by an e-mail that nobody has
     * verified.
     *
     * @param comments 1 to 100
     */
    public static Rule holdFirstComments(int comments) {
        if (comments < 1 || comments > Draft.HISTORY) {
            throw new IllegalArgumentException("comments is 1 to 100: " + comments);
        }
        return new Named(
                "first comments",
                true,
                draft -> draft.approvedBefore() >= comments
                        ? Verdict.pass()
                        : Verdict.hold("The author has %d approved comments; from %d on they are shown at once."
                                .formatted(draft.approvedBefore(), comments)));
    }

    /** Comments with more links than this wait; links that the page would make of bare addresses count. */
    public static Rule holdLinksAbove(int links) {
        return new Named("links", draft -> {
            int found = TEXT.countLinks(draft.body());
            return found <= links
                    ? Verdict.pass()
                    : Verdict.hold("It has %d links; more than %d are held.".formatted(found, links));
        });
    }

    /** Comments with more links than this are turned down; on by default, with the engine's own limit. */
    public static Rule rejectLinksAbove(int links) {
        return new Named("link limit", draft -> {
            if (mayHaveMoreLinksThan(links, draft.text()) && TEXT.countLinks(draft.body()) > links) {
                return Verdict.reject("The comment has more than " + links + " links.");
            }
            return Verdict.pass();
        });
    }

    /** Every link needs a dot, a colon or a bracket of its own; counting those spares most comments the rendering. */
    private static boolean mayHaveMoreLinksThan(int links, String text) {
        return text.chars()
                        .filter(c -> c == '.' || c == ':' || c == ']')
                        .limit(links + 1L)
                        .count()
                > links;
    }

    /** Comments wait that contain one of these words or phrases, in any case, in their text, name or address. */
    public static Rule holdWords(Collection<String> words) {
        return words("held words", words, found -> Verdict.hold("It contains held words.", found));
    }

    /** Comments with one of these words or phrases, in any case, are turned down. */
    public static Rule rejectWords(Collection<String> words) {
        return words("blocked words", words, found -> Verdict.reject("The comment contains blocked words.", found));
    }

    private static Rule words(String name, Collection<String> words, Function<String[], Verdict> verdict) {
        WordList list = WordList.of(words);
        return new Named(name, draft -> {
            List<String> found = list.foundIn(draft);
            return found.isEmpty() ? Verdict.pass() : verdict.apply(found.toArray(String[]::new));
        });
    }

    /** A closed thread takes no comments; always on. */
    public static Rule closedThread() {
        return new Named(
                "closed thread",
                draft -> draft.threadOpen() ? Verdict.pass() : Verdict.reject("Comments are closed here."));
    }

    /** Comments longer than this are turned down; always on, with the engine's own limit. */
    public static Rule rejectLongerThan(int characters) {
        return new Named("length", draft -> {
            int length = draft.text().length();
            return length <= characters
                    ? Verdict.pass()
                    : Verdict.reject(
                            "The comment has %d characters; at most %d are taken.".formatted(length, characters));
        });
    }

    /** What moderators write is not held; always on. */
    public static Rule trustModerators() {
        return new Named(
                "moderator", draft -> draft.byModerator() ? Verdict.trust("Written by a moderator.") : Verdict.pass());
    }
}
