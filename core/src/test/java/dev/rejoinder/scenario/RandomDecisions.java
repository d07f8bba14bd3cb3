package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.Outcome;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import java.util.List;

/** Random decisions on comments: by moderators, who hide and show them, and by authors, who delete and restore them. */
final class RandomDecisions {

    private static final List<Status> STATUSES = List.of(Status.values());

    private final RandomRun run;

    RandomDecisions(RandomRun run) {
        this.run = run;
    }

    void decide(PlainEntry entry) {
        Status status = entry.status != Status.APPROVED && run.chance(60) ? Status.APPROVED : run.pick(STATUSES);
        long version = run.versionOf(entry.version);
        run.doing("decide %s at %d: %s", entry.id, version, status);
        String expected = status == Status.DELETED
                ? "Invalid"
                : version != entry.version
                        ? "Stale"
                        : entry.status == status || entry.status == Status.DELETED ? "NotNow" : "Done";
        Outcome<Comment> outcome = run.site
                .moderation()
                .decide(Cast.MODERATOR, entry.key(), version, status, "reason " + run.step.number());
        become(entry, status, outcome, expected);
    }

    private void become(PlainEntry entry, Status status, Outcome<Comment> outcome, String expected) {
        if (run.done(outcome, expected)) {
            entry.become(status);
            isNow(outcome.orThrow(), entry);
        }
    }

    void isNow(Comment actual, PlainEntry entry) {
        run.is("status", actual.status(), entry.status);
        run.is("version", actual.version(), entry.version);
        run.is("visible", actual.visible(), entry.isSeen());
        run.is("reception", actual.reception(), entry.reception);
        run.is("text", actual.text().source(), entry.text);
    }

    void undo(PlainEntry entry) {
        long version = run.versionOf(entry.version);
        run.doing("undo %s at %d", entry.id, version);
        String expected = version != entry.version ? "Stale" : isModerators(entry) ? "Done" : "NotNow";
        become(entry, entry.before, run.site.moderation().undo(Cast.MODERATOR, entry.key(), version), expected);
    }

    /** Whether a moderator decided last. */
    private static boolean isModerators(PlainEntry entry) {
        return entry.before != null && entry.before != Status.DELETED && entry.status != Status.DELETED;
    }

    void withdraw(PlainEntry entry) {
        Actor actor = run.pick(Cast.READERS);
        long version = run.versionOf(entry.version);
        run.doing("withdraw %s at %d by %s", entry.id, version, actor.author());
        String expected = entry.status == Status.DELETED
                ? "NotFound"
                : !isOwn(actor, entry)
                        ? "NotNow"
                        : version != entry.version ? "Stale" : entry.thread.isReadOnly() ? "NotNow" : "Done";
        become(entry, Status.DELETED, run.site.rejoinder.comments().withdraw(actor, entry.key(), version), expected);
    }

    void restore(PlainEntry entry) {
        Actor actor = run.pick(Cast.READERS);
        long version = run.versionOf(entry.version);
        run.doing("restore %s at %d by %s", entry.id, version, actor.author());
        String expected = !isOwn(actor, entry)
                ? "NotFound"
                : version != entry.version ? "Stale" : entry.status == Status.DELETED ? "Done" : "NotNow";
        become(entry, entry.before, run.site.rejoinder.comments().restore(actor, entry.key(), version), expected);
    }

    private static boolean isOwn(Actor actor, PlainEntry entry) {
        return ((Member) actor.author()).id().equals(entry.author);
    }
}
