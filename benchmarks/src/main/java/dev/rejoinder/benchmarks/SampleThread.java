package dev.rejoinder.benchmarks;

import dev.rejoinder.IdSource;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * A thread of a news site: two in five comments are roots, the others answer one of the last 500 at any of ten levels; some
 * without replies wait for a moderator; bodies of about 300 characters by 5,000 authors.
 */
record SampleThread(CommentThread thread, List<Comment> comments) {

    static final Standing SHOWN = new Standing(Status.APPROVED, true, Ruling.NONE);

    private static final Standing HELD = new Standing(Status.PENDING, false, Ruling.NONE);
    private static final int HELD_ONE_IN = 33;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int LEVELS = 10;
    private static final int RECENT = 500;
    private static final int AUTHORS = 5_000;
    private static final int AT_ONCE = 500;

    static SampleThread of(int size) {
        return of(threadOf(size), size, HELD_ONE_IN);
    }

    /** @param heldOneIn each comment whose number this divides is held */
    static SampleThread of(CommentThread thread, int size, int heldOneIn) {
        SplittableRandom random = new SplittableRandom(42);
        List<List<Comment>> levels = new ArrayList<>();
        List<Comment> comments = new ArrayList<>(size);
        for (int number = 1; number <= size; number++) {
            int level = 0;
            while (level < LEVELS - 1 && level < levels.size() && random.nextInt(10) < 6) {
                level++;
            }
            Instant at = START.plusSeconds(7L * number);
            Id id = id(number, at);
            Placement placement =
                    level == 0 ? Placement.root(id) : Placement.under(recent(levels.get(level - 1), random), id);
            boolean held = number % heldOneIn == 0;
            String address = "10.%d.%d.%d".formatted(number >> 16 & 255, number >> 8 & 255, number & 255);
            Comment comment = comment(thread.id(), placement, guest(random), address, text(random), at, held);
            comments.add(comment);
            if (!held) {
                if (level == levels.size()) {
                    levels.add(new ArrayList<>());
                }
                levels.get(level).add(comment);
            }
        }
        return new SampleThread(thread, comments);
    }

    /** One root, and below it so many comments, of which each answers one of the last 500. */
    static SampleThread oneBranch(CommentThread thread, int below) {
        SplittableRandom random = new SplittableRandom(42);
        return answering(thread, below, comments -> recent(comments, random));
    }

    /** Each comment answers the one before. */
    static SampleThread chain(CommentThread thread, int length) {
        return answering(thread, length - 1, comments -> comments.get(comments.size() - 1));
    }

    /** All comments answer the first. */
    static SampleThread crowd(CommentThread thread, int replies) {
        return answering(thread, replies, comments -> comments.get(0));
    }

    private static SampleThread answering(CommentThread thread, int below, Function<List<Comment>, Comment> answered) {
        SplittableRandom random = new SplittableRandom(42);
        List<Comment> comments = new ArrayList<>();
        for (int number = 1; number <= below + 1; number++) {
            Instant at = START.plusSeconds(7L * number);
            Id id = id(number, at);
            Placement placement =
                    comments.isEmpty() ? Placement.root(id) : Placement.under(answered.apply(comments), id);
            comments.add(comment(thread.id(), placement, guest(random), "192.0.2.1", text(random), at, false));
        }
        return new SampleThread(thread, comments);
    }

    /** The same with votes, so that hardly any two comments rank alike. */
    SampleThread voted() {
        SplittableRandom random = new SplittableRandom(42);
        return new SampleThread(
                thread, comments.stream().map(comment -> voted(comment, random)).toList());
    }

    private static Comment voted(Comment comment, SplittableRandom random) {
        Reception votes = new Reception(random.nextInt(200), random.nextInt(50), Collections.emptySortedMap(), 0);
        return comment.withReception(Ranking.best().ranked(votes, comment.createdAt()));
    }

    static CommentThread threadOf(int size) {
        Subject subject = Subject.of("bench", Integer.toString(size));
        return new CommentThread(new Id(1_000_000L + size), 1, subject, ThreadState.OPEN, null, START);
    }

    static Id id(int number, Instant at) {
        return new Id((at.toEpochMilli() << 21) + number % 1_000);
    }

    static Comment comment(
            Id thread, Placement placement, Guest author, String address, Text text, Instant at, boolean held) {
        return new Comment(
                new CommentKey(thread, placement.path().id()),
                1,
                placement,
                author,
                text,
                at,
                held ? HELD : SHOWN,
                new Origin(CommentKind.COMMENT, address, null));
    }

    /** What such a comment becomes when it is written now, at the top of a thread. */
    static Comment again(Comment material, CommentThread thread, IdSource ids) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Id id = ids.next(now);
        return new Comment(
                new CommentKey(thread.id(), id),
                1,
                Placement.root(id),
                material.author(),
                Text.markdown(material.text().source()),
                now,
                SHOWN,
                material.origin());
    }

    private static Comment recent(List<Comment> level, SplittableRandom random) {
        return level.get(level.size() - 1 - random.nextInt(Math.min(RECENT, level.size())));
    }

    private static Guest guest(SplittableRandom random) {
        int author = random.nextInt(AUTHORS);
        return Guest.named("user" + author).withEmail("user" + author + "@example.org");
    }

    private static Text text(SplittableRandom random) {
        String word = Long.toString(random.nextLong() >>> 1, 36);
        return Text.markdown((word + " ")
                .repeat(240 / (word.length() + 1) + random.nextInt(9))
                .strip());
    }

    Subject subject() {
        return thread.subject();
    }

    /** The thread with its comments and counts. */
    void insertInto(BlogStore store) {
        store.write(unit -> unit.threads().insert(thread));
        for (int start = 0; start < comments.size(); start += AT_ONCE) {
            List<Comment> some = comments.subList(start, Math.min(start + AT_ONCE, comments.size()));
            store.write(unit -> {
                unit.comments().insertAll(some);
                unit.threads().addCounts(thread.id(), ThreadCounts.sum(some));
                return true;
            });
        }
    }

    /** The visible comments, depth first. */
    List<Comment> visibleInOrder() {
        return comments.stream()
                .filter(Comment::visible)
                .sorted(Comparator.comparing(comment -> comment.placement().path()))
                .toList();
    }
}
