package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Member;
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
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Comments as only an import brings them: pingbacks, deep ladders, counts of votes without the voters, replies whose ids are smaller than their parents'.
 */
final class OddComments {

    static final Id THREAD = new Id(5_000_000);

    /** Of most votes nobody knows whose they are. */
    private static final Reception SEVEN_UP =
            Ranking.best().ranked(new Reception(7, 2, new TreeMap<>(Map.of("heart", 3L)), 0), SampleSites.NOON);

    private final List<Comment> comments = new ArrayList<>();

    private OddComments() {}

    static void fill(BlogStore store) {
        OddComments odd = new OddComments();
        Comment top = odd.add(null, 5_000_900, Guest.named("Old"), Status.APPROVED, CommentKind.COMMENT);
        odd.add(top, 5_000_100, Guest.named("Blog"), Status.APPROVED, CommentKind.PINGBACK);
        odd.add(top, 5_000_101, Guest.named("Blog"), Status.PENDING, CommentKind.TRACKBACK);
        odd.ladder(top, 40, 5_000_200, 1);
        // Each reply older than the comment that it answers, so that at the last level of a path it lies before it.
        odd.ladder(top, 40, 5_000_800, -1);
        Subject subject = Subject.of("post", "imported");
        CommentThread thread = new CommentThread(THREAD, 0, subject, ThreadState.CLOSED, null, SampleSites.NOON);
        store.write(unit -> {
            unit.threads().insert(thread);
            unit.comments().insertAll(odd.comments);
            unit.votes().setReception(top.key(), SEVEN_UP);
            unit.votes().put(new Vote(top.key(), "one of seven", Vote.Direction.UP, SampleSites.NOON));
            odd.comments.forEach(comment -> unit.threads().addCounts(THREAD, ThreadCounts.of(comment)));
            return thread;
        });
    }

    /** Every fifth comment is a tombstone, and nobody has looked at the last. */
    private void ladder(Comment top, int length, long firstId, int step) {
        Comment parent = top;
        for (int i = 1; i <= length; i++) {
            Status status = i == length ? Status.PENDING : i % 5 == 0 ? Status.REMOVED : Status.APPROVED;
            Author author = i % 2 == 0 ? new Member("m" + i, "Member") : Guest.named("Guest " + i);
            parent = add(parent, firstId + (long) i * step, author, status, CommentKind.COMMENT);
        }
    }

    private Comment add(@Nullable Comment parent, long number, Author author, Status status, CommentKind kind) {
        Id id = new Id(number);
        Verdict verdict = Verdict.hold("", "one", "two");
        Ruling ruling = status == Status.PENDING
                ? new Ruling(Verdict.Level.HOLD, List.of(new Finding("rule", verdict), new Finding("other", verdict)))
                : Ruling.NONE;
        Comment comment = new Comment(
                new CommentKey(THREAD, id),
                0,
                parent == null ? Placement.root(id) : Placement.under(parent, id),
                author,
                Text.html("comment " + number),
                SampleSites.NOON.minusSeconds(number),
                new Standing(status, status != Status.PENDING && kind == CommentKind.COMMENT, ruling),
                new Origin(kind, null, kind == CommentKind.COMMENT ? null : "WordPress/2.1"));
        comments.add(comment);
        return comment;
    }
}
