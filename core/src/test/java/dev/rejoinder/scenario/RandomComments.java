package dev.rejoinder.scenario;

import dev.rejoinder.Actor;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Outcome;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Random comments and random decisions on them. */
final class RandomComments {

    private static final List<Actor> READERS = List.of(Cast.READER, Cast.reader("bob"), Cast.reader("carol"));
    private static final List<Status> STATUSES = List.of(Status.values());

    private final RandomRun run;
    private final RandomReading reading;
    private final RandomEdits edits;
    private final RandomVotes votes;
    private final Map<Subject, PlainThread> threads = new LinkedHashMap<>();
    private final List<PlainThread> busy = new ArrayList<>();
    private final RandomMoves moves;
    private int written;

    RandomComments(RandomRun run) {
        this.run = run;
        this.reading = new RandomReading(run);
        this.moves = new RandomMoves(run, threads);
        this.edits = new RandomEdits(run);
        this.votes = new RandomVotes(run);
        for (int i = 0; i < 5; i++) {
            busy.add(threadOn(Subject.of("product", "p" + i)));
        }
    }

    private PlainThread threadOn(Subject subject) {
        return threads.computeIfAbsent(subject, PlainThread::new);
    }

    void step() {
        int which = run.random.nextInt(100);
        PlainThread thread = run.chance(85) ? run.pick(busy) : aThread();
        if (which < 60 || thread.entries.isEmpty()) {
            submit(thread);
        } else if (which < 82) {
            decide(run.pick(thread.entries));
        } else if (which < 89) {
            undo(run.pick(thread.entries));
        } else if (which < 91) {
            withdraw(run.pick(thread.entries));
        } else if (which < 93) {
            restore(run.pick(thread.entries));
        } else if (which < 95) {
            moves.step(thread);
        } else if (which < 97) {
            edits.edit(run.pick(thread.entries));
        } else {
            close(thread);
        }
        reading.compare(thread);
    }

    void vote() {
        PlainThread thread = run.pick(busy);
        if (!thread.entries.isEmpty()) {
            votes.step(thread);
        }
    }

    /** At times on a post that nobody sees. */
    private PlainThread aThread() {
        List<Post> seen = run.blog.seen(run.now(), post -> true);
        if (seen.isEmpty() || run.chance(40)) {
            return run.pick(threads.values());
        }
        return threadOn((run.chance(10) ? run.pick(run.blog.posts.values()) : run.pick(seen)).subject());
    }

    /** Mostly something that can be answered, and often the deepest, so that some threads grow deep. */
    private PlainThread.Entry aParent(PlainThread thread) {
        if (thread.entries.isEmpty() || run.chance(15)) {
            return null;
        }
        List<PlainThread.Entry> answerable = thread.entries.stream()
                .filter(entry -> entry.status == Status.APPROVED && entry.isSeen())
                .toList();
        if (answerable.isEmpty() || run.chance(5)) {
            return run.pick(thread.entries);
        }
        return run.chance(50)
                ? run.pick(answerable)
                : answerable.stream()
                        .max(Comparator.comparing(PlainThread.Entry::depth))
                        .orElseThrow();
    }

    /** Whether readers see what the thread is about. */
    private boolean isSeen(Subject subject) {
        return !subject.isPost() || PlainBlog.isSeen(run.blog.posts.get(Id.parse(subject.id())), run.now());
    }

    private void submit(PlainThread thread) {
        PlainThread.Entry parent = aParent(thread);
        Actor author = run.pick(READERS);
        int mark = run.random.nextInt(100);
        String text = (mark < 8 ? "hold: " : mark < 11 ? "spam: " : mark < 13 ? "reject: " : "text ") + ++written;
        String key = run.chance(15) ? "key " + run.random.nextInt(30) : null;
        run.doing("submit %s on %s to %s with %s", text, thread.subject, parent == null ? "-" : parent.id, key);
        CommentDraft draft = CommentDraft.on(thread.subject)
                .by(author)
                .markdown(text)
                .key(key)
                .replyTo(parent == null ? null : parent.id);
        Submission sent = run.site.rejoinder.comments().submit(draft);
        PlainThread.Entry earlier = key == null ? null : thread.keys.get(key);
        if (earlier != null) {
            run.is("submission", RandomRun.name(sent), replayed(earlier.status));
            if (!(sent instanceof Submission.Rejected)) {
                run.is("twin", Talk.kept(sent).id(), earlier.id);
            }
            return;
        }
        String refusal = refusal(thread, parent, text);
        run.is(
                "submission",
                RandomRun.name(sent),
                refusal != null ? "Rejected" : text.contains(":") ? "Held" : "Published");
        if (sent instanceof Submission.Rejected rejected) {
            run.is("refusal", RandomRun.name(rejected.refusals().get(0)), refusal);
            return;
        }
        keep(thread, parent, draft, Talk.kept(sent));
    }

    private String refusal(PlainThread thread, PlainThread.Entry parent, String text) {
        if (!isSeen(thread.subject)) {
            return "NotFound";
        }
        if (parent != null && (parent.status != Status.APPROVED || !parent.isSeen())) {
            return "NotNow";
        }
        return text.startsWith("reject") || !thread.isOpen(run.now()) ? "Ruled" : null;
    }

    private void keep(PlainThread thread, PlainThread.Entry parent, CommentDraft draft, Comment made) {
        Status status = draft.text().startsWith("hold")
                ? Status.PENDING
                : draft.text().startsWith("spam") ? Status.SPAM : Status.APPROVED;
        String author = ((Member) made.author()).id();
        PlainThread.Entry entry =
                new PlainThread.Entry(thread, made.key().thread(), made.id(), parent, author, draft.text(), status);
        thread.version = Math.max(thread.version, 1);
        if (draft.key() != null) {
            thread.keys.put(draft.key(), entry);
        }
        run.is("place", made.placement().depth(), entry.depth());
        isNow(made, entry);
    }

    private void isNow(Comment actual, PlainThread.Entry entry) {
        run.is("status", actual.status(), entry.status);
        run.is("version", actual.version(), entry.version);
        run.is("visible", actual.visible(), entry.isSeen());
        run.is("reception", actual.reception(), entry.reception());
        run.is("text", actual.text().source(), entry.text);
    }

    private static CommentKey key(PlainThread.Entry entry) {
        return new CommentKey(entry.threadId, entry.id);
    }

    private void decide(PlainThread.Entry entry) {
        Status status = entry.status != Status.APPROVED && run.chance(60) ? Status.APPROVED : run.pick(STATUSES);
        long version = run.versionOf(entry.version);
        run.doing("decide %s at %d: %s", entry.id, version, status);
        String expected = status == Status.DELETED
                ? "Invalid"
                : version != entry.version
                        ? "Stale"
                        : entry.status == status || entry.status == Status.DELETED ? "NotNow" : "Done";
        Outcome<Comment> outcome =
                run.site.moderation().decide(Cast.MODERATOR, key(entry), version, status, "reason " + written);
        become(entry, status, outcome, expected);
    }

    private void become(PlainThread.Entry entry, Status status, Outcome<Comment> outcome, String expected) {
        if (run.done(outcome, expected)) {
            entry.become(status);
            isNow(outcome.orThrow(), entry);
        }
    }

    private void undo(PlainThread.Entry entry) {
        long version = run.versionOf(entry.version);
        run.doing("undo %s at %d", entry.id, version);
        String expected = version != entry.version ? "Stale" : isModerators(entry) ? "Done" : "NotNow";
        become(entry, entry.before, run.site.moderation().undo(Cast.MODERATOR, key(entry), version), expected);
    }

    /** Whether a moderator decided last. */
    private static boolean isModerators(PlainThread.Entry entry) {
        return entry.before != null && entry.before != Status.DELETED && entry.status != Status.DELETED;
    }

    private void restore(PlainThread.Entry entry) {
        Actor actor = run.pick(READERS);
        long version = run.versionOf(entry.version);
        run.doing("restore %s at %d by %s", entry.id, version, actor);
        boolean own = ((Member) actor.author()).id().equals(entry.author);
        String expected = !own
                ? "NotFound"
                : version != entry.version ? "Stale" : entry.status == Status.DELETED ? "Done" : "NotNow";
        become(entry, entry.before, run.site.rejoinder.comments().restore(actor, key(entry), version), expected);
    }

    private void withdraw(PlainThread.Entry entry) {
        Actor actor = run.pick(READERS);
        long version = run.versionOf(entry.version);
        run.doing("withdraw %s at %d by %s", entry.id, version, actor);
        boolean own = ((Member) actor.author()).id().equals(entry.author);
        String expected = entry.status == Status.DELETED
                ? "NotFound"
                : !own ? "NotNow" : version != entry.version ? "Stale" : entry.thread.isReadOnly() ? "NotNow" : "Done";
        become(entry, Status.DELETED, run.site.rejoinder.comments().withdraw(actor, key(entry), version), expected);
    }

    private void close(PlainThread thread) {
        Outcome<CommentThread> outcome;
        if (run.chance(70)) {
            thread.state = run.chance(85) ? ThreadState.OPEN : run.pick(List.of(ThreadState.values()));
            run.doing("set %s to %s", thread.subject, thread.state);
            outcome = run.site.rejoinder.threads().setState(Cast.MODERATOR, thread.subject, thread.state);
        } else {
            Instant at = run.now().plus(Duration.ofHours(run.random.nextInt(48)));
            thread.closesAt = run.chance(80) ? null : at;
            run.doing("close %s at %s", thread.subject, thread.closesAt);
            outcome = run.site.rejoinder.threads().closeAt(Cast.MODERATOR, thread.subject, thread.closesAt);
        }
        thread.version = Math.max(thread.version, 1) + 1;
        CommentThread closed = outcome.orThrow();
        run.is(
                "thread",
                closed.version() + " " + closed.state() + " " + closed.closesAt(),
                thread.version + " " + thread.state + " " + thread.closesAt);
    }

    void compareAll() {
        threads.values().forEach(reading::compareAll);
        for (Status status : Status.values()) {
            List<Id> expected = new ArrayList<>();
            threads.values()
                    .forEach(thread -> thread.entries.stream()
                            .filter(entry -> entry.status == status)
                            .forEach(entry -> expected.add(entry.id)));
            expected.sort(Comparator.naturalOrder());
            int limit = run.random.nextInt(20, 200);
            List<Comment> queue = Site.all(from -> run.site
                    .moderation()
                    .queue(Cast.MODERATOR, status, Order.OLDEST, from, limit)
                    .orThrow());
            run.is("queue " + status, queue.stream().map(Comment::id).toList(), expected);
        }
    }

    private static String replayed(Status status) {
        return switch (status) {
            case APPROVED -> "Published";
            case PENDING, SPAM -> "Held";
            case REJECTED, REMOVED, DELETED -> "Rejected";
        };
    }
}
