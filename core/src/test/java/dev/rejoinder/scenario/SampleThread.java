package dev.rejoinder.scenario;

import dev.rejoinder.Sort;
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
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    Comment find(Id id) {
        return all.stream()
                .filter(comment -> comment.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Stream<Comment> visible() {
        return all.stream().filter(Comment::visible);
    }

    /** Those that their author sees in place: not below something hidden. */
    List<Comment> ownInPlace() {
        Set<Id> visible = new HashSet<>(visible().map(Comment::id).toList());
        return all.stream()
                .filter(comment -> own.contains(comment.key()))
                .filter(comment -> comment.placement().parent() == null
                        || visible.contains(comment.placement().parent()))
                .toList();
    }

    List<Comment> threaded() {
        return visible()
                .sorted(Comparator.comparing(comment -> comment.placement().path()))
                .toList();
    }

    List<Comment> flat() {
        return visible().sorted(Comparator.comparing(Comment::id)).toList();
    }

    List<Comment> replies(@Nullable Id parent, Sort sort) {
        return visible()
                .filter(comment -> Objects.equals(comment.placement().parent(), parent))
                .sorted(in(sort))
                .toList();
    }

    Comparator<Comment> in(Sort sort) {
        Comparator<Comment> newest = Comparator.comparing(Comment::id).reversed();
        return switch (sort) {
            case OLDEST -> newest.reversed();
            case NEWEST -> newest;
            case RANKED ->
                Comparator.<Comment>comparingLong(
                                comment -> -comment.reception().rank())
                        .thenComparing(newest);
            case BEST -> by(Ranking.best()).thenComparing(newest);
            case TOP -> by(Ranking.top()).thenComparing(newest);
            case HOT -> by(Ranking.hot()).thenComparing(newest);
            case CONTROVERSIAL -> by(Ranking.controversial()).thenComparing(newest);
            case ACTIVE ->
                Comparator.<Comment>comparingLong(comment -> -latest(comment)).thenComparing(newest);
        };
    }

    private static Comparator<Comment> by(Ranking ranking) {
        return Comparator.comparingDouble(comment ->
                -ranking.of(comment.reception().ups(), comment.reception().downs(), comment.createdAt()));
    }

    private long latest(Comment comment) {
        return Math.max(
                comment.id().value(),
                visible()
                        .filter(reply -> comment.id().equals(reply.placement().parent()))
                        .mapToLong(this::latest)
                        .max()
                        .orElse(0));
    }
}
