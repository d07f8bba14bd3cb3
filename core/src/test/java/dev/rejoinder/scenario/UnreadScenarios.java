package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadTooLongException;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Unread;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is new since a reader was there, and threads that are too long for some questions. */
abstract class UnreadScenarios extends Scenario {

    private Unread since(Instant instant) {
        return site.rejoinder.comments().unread(SHOE, instant);
    }

    @Test
    void whatCameAfterTheInstantIsUnreadAndTheEarliestOfItIsTheFirst() {
        Instant before = clock.instant().minusSeconds(1);
        Comment a = talk.says("a");
        Instant there = clock.instant();
        pass(Duration.ofMinutes(1));
        Comment reply = talk.replies(a, "reply");
        Talk.kept(talk.submit(talk.draft("hold: me")));
        Comment gone = talk.says("gone");
        talk.says("last");
        talk.decide(gone, Status.SPAM);

        assertThat(since(there)).isEqualTo(new Unread(2, false, Optional.of(reply.key())));
        assertThat(since(before)).isEqualTo(new Unread(3, false, Optional.of(a.key())));
        assertThat(since(clock.instant())).isEqualTo(new Unread(0, false, Optional.empty()));
        assertThat(site.rejoinder.comments().unread(HAT, before)).isEqualTo(new Unread(0, false, Optional.empty()));
    }

    @Test
    void aLongThreadIsCountedToAThousandAndSortedByStoredOrdersAlone() {
        SampleThread thread = new SampleThread(SHOE, 1, 2_000);
        thread.store(store());
        // Its ranks are any numbers.
        breaksTheStore();
        assertThat(thread.comments().visible().count()).isGreaterThan(1_000);

        assertThat(since(Instant.EPOCH).count()).isEqualTo(1_000);
        assertThat(since(Instant.EPOCH).orMore()).isTrue();
        for (Sort sort : Sort.values()) {
            ThreadView view = ThreadView.roots(sort).limit(5);
            if (sort == Sort.OLDEST || sort == Sort.NEWEST || sort == Sort.RANKED) {
                assertThat(talk.read(view).entries()).isNotEmpty();
            } else {
                assertThatThrownBy(() -> talk.read(view)).isInstanceOf(ThreadTooLongException.class);
            }
        }
    }
}
