package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.OpenedThread;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread as its readers see it: the visible comments and no others. */
abstract class CommentPageContract extends Contract {

    private static final ThreadRange ALL = new ThreadRange.Threaded(OLDEST, null);

    private static final List<ThreadRange> EVERYTHING = List.of(
            ALL,
            new ThreadRange.Threaded(NEWEST, null),
            new ThreadRange.Flat(OLDEST, null),
            new ThreadRange.Flat(NEWEST, null),
            new ThreadRange.Replies(null, OLDEST, null),
            new ThreadRange.Replies(null, NEWEST, null),
            new ThreadRange.Ranked(null, OLDEST, null),
            new ThreadRange.Ranked(null, NEWEST, null));

    private final CommentThread on = aThread();
    private final CommentThread elsewhere = aThread();

    private final Comment first = aComment(on.id());
    private final Comment held = aHeldComment(on.id());
    private final Comment second = aComment(on.id());
    private final Comment reply = aReplyTo(first);
    private final Comment heldReply = aHeldReplyTo(first);
    private final Comment belowSecond = aReplyTo(second);
    private final Comment belowHeld = hidden(aReplyTo(heldReply));
    private final Comment belowReply = aReplyTo(reply);
    private final Comment tombstone =
            aComment(on.id()).withStanding(standing(Status.REMOVED).withVisible(true));
    private final Comment lastReply = aReplyTo(first);

    private static Comment hidden(Comment comment) {
        return comment.withStanding(comment.standing().withVisible(false));
    }

    @BeforeEach
    void aThreadWithVisibleAndHiddenComments() {
        commit(unit -> {
            unit.threads().insert(on);
            unit.threads().insert(elsewhere);
            unit.comments()
                    .insertAll(List.of(
                            first,
                            held,
                            second,
                            reply,
                            heldReply,
                            belowSecond,
                            belowHeld,
                            belowReply,
                            tombstone,
                            lastReply));
            unit.comments().insertAll(List.of(aComment(elsewhere.id()), aHeldComment(elsewhere.id())));
        });
    }

    private void threadedHolds(Comment... expected) {
        List<Comment> comments = new ArrayList<>(List.of(expected));
        Pages.byPath((from, limit) -> page(new ThreadRange.Threaded(OLDEST, from), limit))
                .hold(comments);
        Collections.reverse(comments);
        assertThat(page(new ThreadRange.Threaded(NEWEST, null), 1_000).items())
                .as("the other way round")
                .isEqualTo(comments);
        for (int i = 0; i < comments.size(); i++) {
            ThreadPath from = comments.get(i).placement().path();
            assertThat(page(new ThreadRange.Threaded(NEWEST, from), 1_000).items())
                    .isEqualTo(comments.subList(i, comments.size()));
            assertThat(before(new ThreadRange.Threaded(OLDEST, from))).isEqualTo(comments.size() - 1L - i);
            assertThat(before(new ThreadRange.Threaded(NEWEST, from))).isEqualTo(i);
        }
    }

    private void flatHolds(Comment... oldestFirst) {
        bothOrders(order -> (from, limit) -> page(new ThreadRange.Flat(order, from), limit), oldestFirst);
    }

    private void rootsHold(Comment... oldestFirst) {
        bothOrders(order -> (from, limit) -> page(new ThreadRange.Replies(null, order, from), limit), oldestFirst);
    }

    private Slice<Comment> page(ThreadRange range, int limit) {
        return read(unit -> unit.commentPages().page(on.id(), range, limit));
    }

    private long before(ThreadRange range) {
        return read(unit -> unit.commentPages().countBefore(on.id(), range));
    }

    private static void bothOrders(Function<Order, Pages.Page<Comment, Id>> page, Comment... oldestFirst) {
        List<Comment> comments = new ArrayList<>(List.of(oldestFirst));
        Pages.byId(OLDEST, Comment::id, page.apply(OLDEST)).hold(comments);
        Collections.reverse(comments);
        Pages.byId(NEWEST, Comment::id, page.apply(NEWEST)).hold(comments);
    }

    @Test
    void aThreadReadsDepthFirst() {
        threadedHolds(first, reply, belowReply, lastReply, second, belowSecond, tombstone);
    }

    @Test
    void aThreadIsOpenedWithItsCountsAndAPage() {
        CommentThread thread = aThread();
        List<Comment> comments =
                Stream.generate(() -> aComment(thread.id())).limit(5).toList();
        ThreadCounts counts = new ThreadCounts(5, 1, 5, 0, 0, 0, 0);
        commit(unit -> {
            unit.threads().insert(thread);
            unit.comments().insertAll(comments);
            unit.comments().insert(aHeldComment(thread.id()));
            unit.threads().addCounts(thread.id(), counts);
            assertThat(unit.open(thread.subject(), ALL, 1))
                    .as("before its own commit")
                    .isPresent();
        });

        CountedThread counted = new CountedThread(thread, counts);
        Comment third = comments.get(2);
        read(unit -> {
            assertThat(unit.open(thread.subject(), ALL, 2))
                    .contains(new OpenedThread(counted, new Slice<>(comments.subList(0, 2), true)));
            assertThat(List.<ThreadRange>of(
                            new ThreadRange.Threaded(OLDEST, third.placement().path()),
                            new ThreadRange.Flat(OLDEST, third.id()),
                            new ThreadRange.Replies(null, OLDEST, third.id()),
                            new ThreadRange.Ranked(null, OLDEST, RankPosition.of(third))))
                    .allSatisfy(range -> assertThat(unit.open(thread.subject(), range, 3))
                            .contains(new OpenedThread(counted, new Slice<>(comments.subList(2, 5), false))));
            assertThat(unit.open(aThread().subject(), ALL, 2)).isEmpty();
            return unit;
        });
    }

    @Test
    void aFlatThreadReadsByIds() {
        flatHolds(first, second, reply, belowSecond, belowReply, tombstone, lastReply);
    }

    @Test
    void onlyCommentsWithoutAParentAreRoots() {
        rootsHold(first, second, tombstone);
    }

    @Test
    void anUnknownThreadHasNoPages() {
        Id unknown = anId();

        EVERYTHING.forEach(range -> {
            assertThat(read(unit -> unit.commentPages().page(unknown, range, 10))
                            .items())
                    .as("%s", range)
                    .isEmpty();
            long before = read(unit -> unit.commentPages().countBefore(unknown, range));
            assertThat(before).as("%s", range).isZero();
        });
    }

    @Test
    void nothingComesBeforeTheBeginning() {
        assertThat(EVERYTHING).allSatisfy(range -> assertThat(before(range)).isZero());
    }

    @Test
    void aPageMayStartAtAHiddenComment() {
        assertThat(page(new ThreadRange.Threaded(OLDEST, heldReply.placement().path()), 2)
                        .items())
                .containsExactly(lastReply, second);
        assertThat(page(new ThreadRange.Flat(NEWEST, held.id()), 2).items()).containsExactly(first);
        assertThat(page(new ThreadRange.Replies(null, OLDEST, held.id()), 2).items())
                .containsExactly(second, tombstone);
    }

    @Test
    void aReplacementShowsAndHides() {
        commit(unit -> {
            unit.comments().replace(next(held).withStanding(standing(Status.APPROVED)));
            unit.comments().replace(next(second).withStanding(standing(Status.REMOVED)));
        });

        Comment shown = next(held).withStanding(standing(Status.APPROVED));
        threadedHolds(first, reply, belowReply, lastReply, shown, belowSecond, tombstone);
        flatHolds(first, shown, reply, belowSecond, belowReply, tombstone, lastReply);
        rootsHold(first, shown, tombstone);
    }

    @Test
    void visibilityAloneShowsAndHides() {
        commit(unit -> {
            unit.comments().setVisible(on.id(), List.of(heldReply.id(), belowHeld.id()), true);
            unit.comments().setVisible(on.id(), List.of(first.id(), reply.id()), false);
        });

        Comment shown = heldReply.withStanding(heldReply.standing().withVisible(true));
        Comment shownBelow = belowHeld.withStanding(belowHeld.standing().withVisible(true));
        threadedHolds(belowReply, shown, shownBelow, lastReply, second, belowSecond, tombstone);
        rootsHold(second, tombstone);
    }
}
