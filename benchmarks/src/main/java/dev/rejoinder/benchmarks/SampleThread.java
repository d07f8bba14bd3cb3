package dev.rejoinder.benchmarks;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
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
import java.util.List;
import java.util.SplittableRandom;

/**
 * A thread of a news site: two in five comments are roots, the others answer one of the last 500 at any of ten levels;
 * three in a hundred wait for a moderator; bodies of about 300 characters by 5,000 authors.
 */
record SampleThread(Subject subject, List<Comment> comments) {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LEVELS = 10;
    private static final int RECENT = 500;
    private static final int AT_ONCE = 1_000;

    static SampleThread of(int size) {
        Id thread = new Id(1_000_000L + size);
        SplittableRandom random = new SplittableRandom(42);
        List<List<Comment>> levels = new ArrayList<>();
        List<Comment> comments = new ArrayList<>(size);
        for (int number = 1; number <= size; number++) {
            int level = 0;
            while (level < LEVELS - 1 && level < levels.size() && random.nextInt(10) < 6) {
                level++;
            }
            Id id = new Id(((START.toEpochMilli() + 7_000L * number) << 21) + number % 1_000);
            Placement placement =
                    level == 0 ? Placement.root(id) : Placement.under(recent(levels.get(level - 1), random), id);
            Comment comment = comment(new CommentKey(thread, id), placement, number, random);
            comments.add(comment);
            if (comment.visible()) {
                if (level == levels.size()) {
                    levels.add(new ArrayList<>());
                }
                levels.get(level).add(comment);
            }
        }
        return new SampleThread(Subject.of("bench", Integer.toString(size)), comments);
    }

    private static Comment recent(List<Comment> level, SplittableRandom random) {
        return level.get(level.size() - 1 - random.nextInt(Math.min(RECENT, level.size())));
    }

    private static Comment comment(CommentKey key, Placement placement, int number, SplittableRandom random) {
        int author = random.nextInt(5_000);
        boolean held = random.nextInt(100) < 3;
        String word = Long.toString(random.nextLong() >>> 1, 36);
        return new Comment(
                key,
                1,
                placement,
                Guest.named("user" + author).withEmail("user" + author + "@example.org"),
                Text.markdown((word + " ").repeat(240 / (word.length() + 1) + random.nextInt(9))),
                START.plusSeconds(7L * number),
                new Standing(held ? Status.PENDING : Status.APPROVED, !held, Ruling.NONE),
                Origin.UNKNOWN);
    }

    void insertInto(BlogStore store) {
        Id thread = comments.get(0).key().thread();
        store.write(
                unit -> unit.threads().insert(new CommentThread(thread, 1, subject, ThreadState.OPEN, null, START)));
        for (int start = 0; start < comments.size(); start += AT_ONCE) {
            List<Comment> some = comments.subList(start, Math.min(start + AT_ONCE, comments.size()));
            store.write(unit -> {
                unit.comments().insertAll(some);
                unit.threads()
                        .addCounts(
                                thread,
                                some.stream().map(ThreadCounts::of).reduce(ThreadCounts.NONE, ThreadCounts::plus));
                return true;
            });
        }
    }

    /** The visible comments, depth first. */
    List<Comment> visibleInOrder() {
        return comments.stream()
                .filter(Comment::visible)
                .sorted(java.util.Comparator.comparing(
                        comment -> comment.placement().path()))
                .toList();
    }
}
