package dev.rejoinder.scenario;

import dev.rejoinder.Outcome;
import dev.rejoinder.Threads;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The threads of a random site: which of them a step is about, and what hosts do to a whole one. */
final class RandomThreads {

    private static final int BUSY = 5;
    /** A thread is in use for so many steps, in which it gets some 150 comments. */
    private static final int LIFE = 2_500;
    /** One of those in use lasts longer, until it can't be sorted as a whole any more. */
    private static final int LONG_LIFE = 30_000;

    final Map<Subject, PlainThread> all = new LinkedHashMap<>();
    private final RandomRun run;

    RandomThreads(RandomRun run) {
        this.run = run;
    }

    private Threads threads() {
        return run.site.rejoinder.threads();
    }

    PlainThread on(Subject subject) {
        return all.computeIfAbsent(subject, about -> new PlainThread(about, run.ranking));
    }

    /** One of those that have most of the comments at this time. */
    PlainThread busy() {
        int which = run.random.nextInt(BUSY);
        int life = which == 0 ? LONG_LIFE : LIFE;
        return on(Subject.of("product", which + "-" + run.step.number() / life));
    }

    PlainThread any() {
        return run.pick(all.values(), thread -> thread.origin.hashCode());
    }

    /** Mostly one that is in use, at times one on a post, even on one that nobody sees. */
    PlainThread next() {
        if (run.chance(85)) {
            return busy();
        }
        List<Post> seen = run.blog.seen(run.now(), post -> true);
        if (seen.isEmpty() || run.chance(40)) {
            return all.isEmpty() ? busy() : any();
        }
        Collection<Post> posts = run.chance(10) ? run.blog.posts.values() : seen;
        return on(run.pick(posts, post -> post.id().value()).subject());
    }

    /** Whether readers see what the thread is about. */
    boolean isSeen(Subject subject) {
        return !subject.isPost() || PlainBlog.isSeen(run.blog.posts.get(Id.parse(subject.id())), run.now());
    }

    void close(PlainThread thread) {
        Outcome<CommentThread> outcome;
        if (run.chance(70)) {
            thread.state = run.chance(85) ? ThreadState.OPEN : run.pick(List.of(ThreadState.values()));
            run.doing("set %s to %s", thread.subject, thread.state);
            outcome = threads().setState(Cast.MODERATOR, thread.subject, thread.state);
        } else {
            Instant at = run.now().plus(Duration.ofHours(run.random.nextInt(48)));
            thread.closesAt = run.chance(80) ? null : at;
            run.doing("close %s at %s", thread.subject, thread.closesAt);
            outcome = threads().closeAt(Cast.MODERATOR, thread.subject, thread.closesAt);
        }
        thread.version = Math.max(thread.version, 1) + 1;
        isNow(outcome.orThrow(), thread);
    }

    void pin(PlainEntry entry) {
        PlainThread thread = entry.thread;
        boolean pinned = thread.pinned.contains(entry.id);
        boolean unpins = run.chance(pinned ? 60 : 10);
        run.doing(unpins ? "unpin %s" : "pin %s", entry.id);
        boolean cannot = entry.status != Status.APPROVED
                || !entry.isSeen()
                || entry.parent != null
                || pinned
                || thread.pinned.size() == Highlights.MAX_PINNED;
        Outcome<CommentThread> outcome = unpins
                ? threads().unpin(Cast.MODERATOR, entry.key())
                : threads().pin(Cast.MODERATOR, entry.key());
        if (run.done(outcome, (unpins ? pinned : !cannot) ? "Done" : "NotNow")) {
            thread.version++;
            if (unpins) {
                thread.pinned.remove(entry.id);
            } else {
                thread.pinned.add(entry.id);
            }
            isNow(outcome.orThrow(), thread);
        }
    }

    private void isNow(CommentThread actual, PlainThread expected) {
        run.is("version", actual.version(), expected.version);
        run.is("state", actual.state(), expected.state);
        run.is("closes at", actual.closesAt(), expected.closesAt);
        run.is("pinned", actual.highlights().pinned(), expected.pinned);
    }
}
