package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Random edits by authors, by moderators and by those who may not. */
final class RandomEdits {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Set<Status> EDITABLE = Set.of(Status.APPROVED, Status.PENDING, Status.SPAM);

    private final RandomRun run;
    /** By the comment itself: its key changes when it moves. */
    private final Map<PlainEntry, List<String>> former = new HashMap<>();

    RandomEdits(RandomRun run) {
        this.run = run;
    }

    void edit(PlainEntry entry) {
        CommentKey key = entry.key();
        Actor actor = run.chance(25) ? Cast.MODERATOR : run.chance(80) ? author(entry) : Cast.READER;
        int mark = run.random.nextInt(100);
        String text = mark < 10
                ? entry.text
                : (mark < 20 ? "hold: " : mark < 25 ? "spam: " : mark < 30 ? "reject: " : "") + "edit "
                        + run.step.number();
        long version = run.versionOf(entry.version);
        run.doing("edit %s at %d by %s: \"%s\"", entry.id, version, actor.author(), text);
        Outcome<Comment> outcome = run.site.rejoinder.comments().edit(actor, key, version, Text.markdown(text));
        if (run.done(outcome, expected(entry, actor, version, text)) && !text.equals(entry.text)) {
            former.computeIfAbsent(entry, any -> new ArrayList<>()).add(entry.text);
            entry.edit(text);
        }
        List<Revision> revisions = run.site
                .rejoinder
                .revisions()
                .of(Cast.MODERATOR, key, null, 200)
                .orThrow()
                .items();
        run.is(
                "revisions",
                revisions.stream().map(revision -> revision.text().source()).toList(),
                former.getOrDefault(entry, List.of()));
    }

    private static Actor author(PlainEntry entry) {
        return Actor.member(entry.author, entry.author, Capability.COMMENT);
    }

    private String expected(PlainEntry entry, Actor actor, long version, String text) {
        boolean moderates = actor.may(Capability.MODERATE);
        if (!moderates && !((Member) actor.author()).id().equals(entry.author)) {
            return "NotNow";
        }
        if (version != entry.version) {
            return "Stale";
        }
        boolean over = Duration.between(entry.createdAt, run.now()).compareTo(WINDOW) >= 0;
        if (!moderates && (over || !EDITABLE.contains(entry.status))) {
            return "NotNow";
        }
        if (text.equals(entry.text)) {
            return "Done";
        }
        boolean marked = text.startsWith("hold") || text.startsWith("spam");
        boolean ruled = text.startsWith("reject")
                || !moderates && (marked && entry.status == Status.APPROVED || entry.thread.isReadOnly());
        return ruled ? "Ruled" : "Done";
    }
}
