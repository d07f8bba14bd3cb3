package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.ADA;
import static dev.rejoinder.storage.tck.Fixtures.JENNIFER;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aCommentBy;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aPingback;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aSpamComment;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Author;
import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The comments of the whole site, by status and by author. */
abstract class ModerationContract extends TwoThreadsContract {

    private void replaced(Comment comment) {
        assertThat(did(unit -> unit.comments().replace(comment))).isTrue();
    }

    private void statusHolds(Status status, Comment... oldestFirst) {
        List<Comment> comments = new ArrayList<>(List.of(oldestFirst));
        for (Order order : List.of(OLDEST, NEWEST)) {
            new Pages<Comment, CommentKey>(
                            (from, limit) -> read(unit -> unit.commentPages().withStatus(status, order, from, limit)),
                            Comment::key,
                            key -> Pages.after(key, order))
                    .hold(comments);
            Collections.reverse(comments);
        }
    }

    private int approvedBy(Author author, int atMost) {
        return read(unit -> unit.commentPages().approvedBy(AuthorKey.of(author).orElseThrow(), atMost));
    }

    @Test
    void aQueueHoldsTheCommentsOfOneStatusOfTheWholeSite() {
        Comment held = stored(aHeldComment(there.id()));
        stored(aComment(here.id()));
        Comment heldToo = stored(aHeldComment(here.id()));
        Comment spam = stored(aSpamComment(here.id()));
        Comment shownYetHeld = stored(
                aHeldComment(there.id()).withStanding(standing(Status.PENDING).withVisible(true)));

        statusHolds(Status.PENDING, held, heldToo, shownYetHeld);
        statusHolds(Status.SPAM, spam);
        statusHolds(Status.REJECTED);
    }

    @Test
    void commentsOfOneIdStandInTheOrderOfTheirThreads() {
        Comment first = stored(aHeldComment(here.id()));
        Comment third = aHeldComment(there.id());
        Comment second = stored(withId(first.id(), third));
        Comment fourth = stored(withId(third.id(), first));
        stored(third);

        statusHolds(Status.PENDING, first, second, fourth, third);
    }

    @Test
    void aQueueHoldsPingbacksAndRepliesToo() {
        Comment comment = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(comment));
        Comment pingback = stored(aPingback(there.id()));

        statusHolds(Status.APPROVED, comment, reply, pingback);
    }

    @Test
    void aReplacementMovesACommentToAnotherQueue() {
        Comment comment = stored(aHeldComment(here.id()));
        Comment other = stored(aSpamComment(there.id()));
        Comment spam = next(comment).withStanding(standing(Status.SPAM));
        replaced(spam);

        statusHolds(Status.PENDING);
        statusHolds(Status.SPAM, spam, other);
    }

    @Test
    void visibilityMovesACommentToNoOtherQueue() {
        Comment comment = stored(aHeldComment(here.id()));
        commit(unit -> unit.comments().setVisible(here.id(), List.of(comment.id()), true));

        statusHolds(Status.PENDING, comment.withStanding(comment.standing().withVisible(true)));
    }

    @Test
    void onlyApprovedCommentsSpeakForTheirAuthor() {
        stored(aComment(here.id()));
        stored(aCommentBy(ADA, there.id()));
        stored(aCommentBy(ADA, there.id())
                .withStanding(standing(Status.APPROVED).withVisible(false)));
        for (Status status : Status.values()) {
            if (status != Status.APPROVED) {
                stored(aComment(here.id()).withStanding(standing(status).withVisible(true)));
            }
        }
        stored(aCommentBy(JENNIFER, here.id()));
        stored(aCommentBy(Guest.named(ADA.name()), here.id()));

        assertThat(approvedBy(ADA, 1_000)).isEqualTo(3);
        assertThat(approvedBy(JENNIFER, 1_000)).isEqualTo(1);
        assertThat(approvedBy(Member.of("nobody", "Nobody"), 1)).isZero();
    }

    @Test
    void authorsAreRecognisedByTheirAddressOrMembership() {
        stored(aCommentBy(new Guest("Ada", "ADA@Example.org", null), here.id()));
        stored(aCommentBy(new Guest("Countess", " ada@example.org ", null), there.id()));
        stored(aCommentBy(Member.of("ada@example.org", "Ada"), there.id()));

        assertThat(approvedBy(ADA, 10)).isEqualTo(2);
        assertThat(approvedBy(Member.of("ada@example.org", "Else"), 10)).isEqualTo(1);
    }

    @Test
    void anAuthorsHistoryIsCountedNoFurtherThanAskedFor() {
        for (int i = 0; i < 12; i++) {
            stored(aComment(i % 2 == 0 ? here.id() : there.id()));
        }

        assertThat(approvedBy(ADA, 1)).isEqualTo(1);
        assertThat(approvedBy(ADA, 11)).isEqualTo(11);
        assertThat(approvedBy(ADA, 12)).isEqualTo(12);
        assertThat(approvedBy(ADA, 13)).isEqualTo(12);
    }

    @Test
    void aReplacementMovesACommentToItsNewAuthorsHistory() {
        Comment comment = stored(aComment(here.id()));
        stored(aComment(here.id()));
        replaced(by(JENNIFER, comment).withVersion(1));

        assertThat(approvedBy(ADA, 10)).isEqualTo(1);
        assertThat(approvedBy(JENNIFER, 10)).isEqualTo(1);

        Comment mine = stored(aCommentBy(JENNIFER, there.id()).withVersion(7));
        replaced(next(mine).withStanding(standing(Status.REMOVED)));
        assertThat(approvedBy(JENNIFER, 10)).isEqualTo(1);
    }
}
