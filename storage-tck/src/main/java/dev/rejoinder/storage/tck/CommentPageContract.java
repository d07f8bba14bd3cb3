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
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thread as its readers see it: the visible comments and no others. */
abstract class CommentPageContract extends Contract {

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
        Pages.byPath((from, limit) -> read(unit -> unit.commentPages().threaded(on.id(), OLDEST, from, limit)))
                .hold(comments);
        Collections.reverse(comments);
        assertThat(list(unit -> unit.commentPages()
                        .threaded(on.id(), NEWEST, null, 1_000)
                        .items()))
                .as("the other way round")
                .isEqualTo(comments);
        for (int i = 0; i < comments.size(); i++) {
            ThreadPath from = comments.get(i).placement().path();
            assertThat(list(unit -> unit.commentPages()
                            .threaded(on.id(), NEWEST, from, 1_000)
                            .items()))
                    .isEqualTo(comments.subList(i, comments.size()));
            assertThat(number(unit -> unit.commentPages().threadedBefore(on.id(), from)))
                    .isEqualTo(comments.size() - 1L - i);
        }
    }

    private void flatHolds(Comment... oldestFirst) {
        bothOrders(
                order -> (from, limit) -> read(unit -> unit.commentPages().flat(on.id(), order, from, limit)),
                oldestFirst);
    }

    private void rootsHold(Comment... oldestFirst) {
        bothOrders(
                order -> (from, limit) -> read(unit -> unit.replyPages().byId(on.id(), null, order, from, limit)),
                oldestFirst);
    }

    private long number(Function<UnitOfWork, Long> question) {
        return read(question);
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
            assertThat(unit.open(thread.subject(), null, 1))
                    .as("before its own commit")
                    .isPresent();
        });

        ThreadPath third = comments.get(2).placement().path();
        CountedThread counted = new CountedThread(thread, counts);
        read(unit -> {
            assertThat(unit.open(thread.subject(), null, 2))
                    .contains(new OpenedThread(counted, new Slice<>(comments.subList(0, 2), true)));
            assertThat(unit.open(thread.subject(), third, 3))
                    .contains(new OpenedThread(counted, new Slice<>(comments.subList(2, 5), false)));
            assertThat(unit.open(aThread().subject(), null, 2)).isEmpty();
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

        assertThat(read(unit -> unit.commentPages().threaded(unknown, OLDEST, null, 10))
                        .items())
                .isEmpty();
        assertThat(read(unit -> unit.commentPages().flat(unknown, NEWEST, null, 10))
                        .items())
                .isEmpty();
        assertThat(read(unit -> unit.replyPages().byId(unknown, null, NEWEST, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void aPageMayStartAtAHiddenComment() {
        assertThat(read(unit -> unit.commentPages()
                                .threaded(on.id(), OLDEST, heldReply.placement().path(), 2))
                        .items())
                .containsExactly(lastReply, second);
        assertThat(read(unit -> unit.commentPages().flat(on.id(), NEWEST, held.id(), 2))
                        .items())
                .containsExactly(first);
        assertThat(read(unit -> unit.replyPages().byId(on.id(), null, OLDEST, held.id(), 2))
                        .items())
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
