package dev.rejoinder.scenario;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random comments, and whatever may become of them. */
final class RandomComments {

    private final RandomRun run;
    private final RandomThreads threads;
    private final RandomDecisions decisions;
    private final RandomMoves moves;
    private final RandomEdits edits;
    private final RandomVotes votes;
    private final RandomPages pages;

    RandomComments(RandomRun run) {
        this.run = run;
        this.threads = new RandomThreads(run);
        this.decisions = new RandomDecisions(run);
        this.moves = new RandomMoves(run, threads);
        this.edits = new RandomEdits(run);
        this.votes = new RandomVotes(run);
        this.pages = new RandomPages(run);
    }

    void step() {
        PlainThread thread = threads.next();
        int which = run.random.nextInt(100);
        if (which < 57 || thread.entries.isEmpty()) {
            submit(thread);
        } else {
            change(thread, which);
        }
        pages.compareOne(thread);
    }

    private void change(PlainThread thread, int which) {
        if (which < 79) {
            decisions.decide(one(thread));
        } else if (which < 84) {
            decisions.undo(one(thread));
        } else if (which < 87) {
            decisions.withdraw(one(thread));
        } else if (which < 90) {
            decisions.restore(one(thread));
        } else if (which < 92) {
            moves.step(thread, one(thread));
        } else if (which < 95) {
            edits.edit(one(thread));
        } else if (which < 97) {
            threads.pin(one(thread));
        } else {
            threads.close(thread);
        }
    }

    private PlainEntry one(PlainThread thread) {
        return run.pick(thread.entries, entry -> entry.id.value());
    }

    void vote() {
        PlainThread thread = threads.busy();
        if (!thread.entries.isEmpty()) {
            votes.step(one(thread));
        }
    }

    void read() {
        pages.step(threads.next());
    }

    /** Mostly something that can be answered, and often the deepest, so that some threads grow deep. */
    private @Nullable PlainEntry aParent(PlainThread thread) {
        if (thread.entries.isEmpty() || run.chance(15)) {
            return null;
        }
        List<PlainEntry> answerable = thread.entries.stream()
                .filter(entry -> entry.status == Status.APPROVED && entry.isSeen())
                .toList();
        if (answerable.isEmpty() || run.chance(5)) {
            return one(thread);
        }
        return run.chance(60)
                ? run.pick(answerable, entry -> entry.id.value())
                : answerable.stream()
                        .max(Comparator.comparing(PlainEntry::depth))
                        .orElseThrow();
    }

    private void submit(PlainThread thread) {
        PlainEntry parent = aParent(thread);
        int mark = run.random.nextInt(100);
        String text =
                (mark < 8 ? "hold: " : mark < 11 ? "spam: " : mark < 13 ? "reject: " : "text ") + run.step.number();
        String key = run.chance(15) ? "key " + run.random.nextInt(30) : null;
        run.doing("submit \"%s\" on %s to %s with %s", text, thread.subject, parent == null ? "-" : parent.id, key);
        CommentDraft draft = CommentDraft.on(thread.subject)
                .by(run.pick(Cast.READERS))
                .markdown(text)
                .key(key)
                .replyTo(parent == null ? null : parent.id);
        Submission sent = run.site.rejoinder.comments().submit(draft);
        PlainEntry earlier = key == null ? null : thread.keys.get(key);
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

    private static String replayed(Status status) {
        return switch (status) {
            case APPROVED -> "Published";
            case PENDING, SPAM -> "Held";
            case REJECTED, REMOVED, DELETED -> "Rejected";
        };
    }

    private @Nullable String refusal(PlainThread thread, @Nullable PlainEntry parent, String text) {
        if (!threads.isSeen(thread.subject)) {
            return "NotFound";
        }
        if (parent != null && (parent.status != Status.APPROVED || !parent.isSeen())) {
            return "NotNow";
        }
        return text.startsWith("reject") || !thread.isOpen(run.now()) ? "Ruled" : null;
    }

    private void keep(PlainThread thread, @Nullable PlainEntry parent, CommentDraft draft, Comment made) {
        Status status = draft.text().startsWith("hold")
                ? Status.PENDING
                : draft.text().startsWith("spam") ? Status.SPAM : Status.APPROVED;
        PlainEntry entry = new PlainEntry(thread, parent, made, status);
        thread.version = Math.max(thread.version, 1);
        if (draft.key() != null) {
            thread.keys.put(draft.key(), entry);
        }
        run.is("text", made.text().source(), draft.text());
        run.is("written", made.createdAt(), run.now());
        run.is("place", made.placement().depth(), entry.depth());
        decisions.isNow(made, entry);
    }

    void compareOne() {
        if (!threads.all.isEmpty()) {
            pages.compareAll(threads.any());
        }
    }

    void compareAll() {
        threads.all.values().forEach(pages::compareAll);
        for (Status status : Status.values()) {
            List<Id> expected = threads.all.values().stream()
                    .flatMap(thread -> thread.entries.stream())
                    .filter(entry -> entry.status == status)
                    .map(entry -> entry.id)
                    .sorted()
                    .toList();
            int limit = run.random.nextInt(20, 200);
            List<Id> queue = new ArrayList<>();
            Site.all(from -> run.site
                            .moderation()
                            .queue(Cast.MODERATOR, status, Order.OLDEST, from, limit)
                            .orThrow())
                    .forEach(comment -> queue.add(comment.id()));
            run.is("queue " + status, queue, expected);
        }
    }
}
