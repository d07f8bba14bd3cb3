package dev.rejoinder.scenario;

import dev.rejoinder.Outcome;
import dev.rejoinder.Threads;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import java.util.List;

/** Random moves of branches, threads that are merged, subjects that change. */
final class RandomMoves {

    private final RandomRun run;
    private final RandomThreads threads;

    RandomMoves(RandomRun run, RandomThreads threads) {
        this.run = run;
        this.threads = threads;
    }

    private Threads subjects() {
        return run.site.rejoinder.threads();
    }

    void step(PlainThread thread, PlainEntry entry) {
        PlainThread other = run.chance(50) ? thread : run.chance(50) ? threads.busy() : threads.any();
        int which = run.random.nextInt(100);
        if (which < 40) {
            moveUnder(entry, other);
        } else if (which < 80) {
            move(entry, other);
        } else if (which < 90) {
            merge(thread, other);
        } else {
            rename(thread, run.chance(20) ? other.subject : Subject.of("renamed", "r" + run.step.number()));
        }
    }

    private static boolean readOnly(PlainThread one, PlainThread other) {
        return one.isReadOnly() || other.isReadOnly();
    }

    private Id idOf(PlainThread thread) {
        return subjects().on(thread.subject).orElseThrow().thread().id();
    }

    private void move(PlainEntry entry, PlainThread to) {
        long version = run.versionOf(entry.version);
        run.doing("move %s at %d to %s", entry.id, version, to.subject);
        boolean there = entry.thread == to && entry.parent == null;
        String expected = to.version == 0
                ? "NotFound"
                : version != entry.version ? "Stale" : there || readOnly(entry.thread, to) ? "NotNow" : "Done";
        Outcome<Comment> outcome = subjects().moveBranch(Cast.MODERATOR, entry.key(), version, to.subject);
        if (run.done(outcome, expected)) {
            PlainThread from = entry.thread;
            entry.moveTo(to, idOf(to), null);
            unpin(from);
            isNow(outcome.orThrow(), entry);
        }
    }

    private void moveUnder(PlainEntry entry, PlainThread to) {
        if (to.entries.isEmpty()) {
            return;
        }
        PlainEntry above = run.pick(to.entries, one -> one.id.value());
        long version = run.versionOf(entry.version);
        run.doing("move %s at %d under %s", entry.id, version, above.id);
        boolean impossible = readOnly(entry.thread, to) || entry.holds(above) || entry.parent == above;
        String expected = version != entry.version ? "Stale" : impossible ? "NotNow" : "Done";
        Outcome<Comment> outcome = subjects().moveUnder(Cast.MODERATOR, entry.key(), version, above.key());
        if (run.done(outcome, expected)) {
            PlainThread from = entry.thread;
            entry.moveTo(to, above.threadId, above);
            unpin(from);
            isNow(outcome.orThrow(), entry);
        }
    }

    /** What is no longer one of the roots of a thread is not pinned there either. */
    private static void unpin(PlainThread thread) {
        List<Id> roots = thread.entries.stream()
                .filter(entry -> entry.parent == null)
                .map(entry -> entry.id)
                .toList();
        if (thread.pinned.retainAll(roots)) {
            thread.version++;
        }
    }

    private void isNow(Comment actual, PlainEntry entry) {
        run.is("version", actual.version(), entry.version);
        run.is("visible", actual.visible(), entry.isSeen());
        run.is("depth", actual.placement().depth(), entry.depth());
        run.is("thread", actual.key().thread(), entry.threadId);
    }

    private void merge(PlainThread from, PlainThread into) {
        run.doing("merge %s into %s", from.subject, into.subject);
        String expected = from == into
                ? "Invalid"
                : from.version == 0 || into.version == 0 ? "NotFound" : readOnly(from, into) ? "NotNow" : "Done";
        if (run.done(subjects().merge(Cast.MODERATOR, from.subject, into.subject), expected)) {
            Id id = idOf(into);
            List.copyOf(from.entries).stream()
                    .filter(entry -> entry.parent == null)
                    .forEach(root -> root.moveTo(into, id, null));
            from.pinned.clear();
            from.version++;
            into.version++;
        }
    }

    private void rename(PlainThread thread, Subject subject) {
        run.doing("rename %s to %s", thread.subject, subject);
        PlainThread there = threads.all.get(subject);
        String expected = thread.version == 0 ? "NotFound" : there != null && there.version > 0 ? "NotNow" : "Done";
        Outcome<CommentThread> outcome = subjects().rename(Cast.MODERATOR, thread.subject, subject);
        if (run.done(outcome, expected)) {
            threads.all.remove(thread.subject);
            thread.subject = subject;
            thread.version++;
            threads.all.put(subject, thread);
            run.is("thread", outcome.orThrow().version(), thread.version);
        }
    }
}
