package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Cursor;
import dev.rejoinder.Page;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The moderators' queues over the whole site. */
abstract class QueueScenarios extends Scenario {

    private List<Comment> held(int number) {
        List<Comment> held = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Talk somewhere = site.talkOn(Subject.of("product", "p" + i % 3));
            held.add(somewhere.says("hold: " + i));
            somewhere.says("shown " + i);
        }
        return held;
    }

    private List<Comment> queue(Status status, Order order, int limit) {
        return Site.all(from -> page(status, order, from, limit));
    }

    private Page<Comment> page(Status status, Order order, Cursor from, int limit) {
        return site.moderation()
                .queue(Cast.MODERATOR, status, order, from, limit)
                .orThrow();
    }

    @Test
    void whatWaitsIsFoundInPagesOfAnySize() {
        List<Comment> held = held(7);
        List<Comment> newest = new ArrayList<>(held);
        Collections.reverse(newest);

        for (int limit = 1; limit <= 8; limit++) {
            assertThat(queue(Status.PENDING, Order.OLDEST, limit)).isEqualTo(held);
            assertThat(queue(Status.PENDING, Order.NEWEST, limit)).isEqualTo(newest);
        }
        assertThat(queue(Status.APPROVED, Order.NEWEST, 3)).hasSize(7);
        assertThat(queue(Status.SPAM, Order.OLDEST, 1)).isEmpty();
    }

    @Test
    void whatWasDecidedLeavesTheQueueAndThePagesGoOn() {
        List<Comment> held = held(5);
        Page<Comment> first = page(Status.PENDING, Order.OLDEST, null, 2);
        for (Comment comment : first.items()) {
            talk.decide(comment, Status.APPROVED);
        }

        assertThat(page(Status.PENDING, Order.OLDEST, first.next().orElseThrow(), 10)
                        .items())
                .isEqualTo(held.subList(2, 5));
        assertThat(queue(Status.PENDING, Order.OLDEST, 10)).isEqualTo(held.subList(2, 5));
    }

    @Test
    void aQueueShowsWhatAHiddenParentHides() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.decide(b, Status.PENDING);
        talk.decide(a, Status.SPAM);

        assertThat(queue(Status.PENDING, Order.OLDEST, 10))
                .extracting(Comment::id)
                .containsExactly(b.id());
    }

    @Test
    void pagesAreBoundedAndCursorsBelongToTheirList() {
        held(3);
        site.aTag("a");
        site.aTag("b");
        Cursor ofTags = site.rejoinder.tags().all(null, 1).next().orElseThrow();

        for (int limit : new int[] {-1, 0, 201}) {
            assertThatThrownBy(() -> page(Status.PENDING, Order.OLDEST, null, limit))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> page(Status.PENDING, Order.OLDEST, ofTags, 10))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
