package dev.rejoinder.scenario;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Ruling;
import dev.rejoinder.model.Standing;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.BlogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A thread of random shape, whose votes and ranks are often equal, and what is to be seen of it. */
final class SampleThread {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    final List<Comment> all = new ArrayList<>();
    /** Held ones that one guest can prove to be theirs. */
    final Set<CommentKey> own = new HashSet<>();

    private CommentThread thread;
    private final SplittableRandom random;

    SampleThread(Subject subject, long seed, int size) {
        random = new SplittableRandom(seed);
        thread = new CommentThread(new Id(7), 0, subject, ThreadState.OPEN, null, NOON);
        long id = 100;
        for (int i = 0; i < size; i++) {
            id += 1 + random.nextInt(3);
            add(new Id(id), parent());
        }
    }

    private @Nullable Comment parent() {
        int which = random.nextInt(100);
        if (all.isEmpty() || which < 35 || all.size() > 100 && which < 99) {
            return null;
        }
        return which < 60 ? all.get(all.size() - 1) : all.get(random.nextInt(all.size()));
    }

    private void add(Id id, @Nullable Comment parent) {
        int which = random.nextInt(100);
        Status status = which < 78 ? Status.APPROVED : which < 95 ? Status.PENDING : Status.SPAM;
        boolean reached = parent == null || parent.visible();
        CommentKey key = new CommentKey(thread.id(), id);
        if (status == Status.PENDING && which < 90) {
            own.add(key);
        }
        Comment comment = new Comment(
                key,
                0,
                parent == null ? Placement.root(id) : Placement.under(parent, id),
                Guest.named("Ada"),
                Text.markdown("comment " + id),
                NOON.plusSeconds(id.value() / 4),
                new Standing(status, status == Status.APPROVED && reached, Ruling.NONE),
                new Origin(CommentKind.COMMENT, null, null));
        all.add(comment.withReception(
                new Reception(random.nextInt(4), random.nextInt(4), new TreeMap<>(), random.nextInt(5) - 2)));
    }

    /** Some roots in no order, and one that nobody sees. */
    List<Id> pin(int some) {
        List<Id> pins = new ArrayList<>();
        List<Comment> roots = all.stream()
                .filter(comment -> comment.placement().parent() == null)
                .toList();
        roots.stream().filter(root -> !root.visible()).findFirst().ifPresent(hidden -> pins.add(hidden.id()));
        while (pins.size() < some) {
            Id root = roots.get(random.nextInt(roots.size())).id();
            if (!pins.contains(root)) {
                pins.add(root);
            }
        }
        thread = thread.withHighlights(Highlights.NONE.withPinned(pins));
        return pins;
    }

    void store(BlogStore store) {
        ThreadCounts counts = ThreadCounts.sum(all);
        store.write(unit -> {
            unit.threads().insert(thread);
            for (int i = 0; i < all.size(); i += 1_000) {
                unit.comments().insertAll(all.subList(i, Math.min(i + 1_000, all.size())));
            }
            unit.threads().addCounts(thread.id(), counts);
            return unit;
        });
    }

    PlainComments comments() {
        return new PlainComments(all);
    }
}
