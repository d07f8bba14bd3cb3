package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Refusal;
import dev.rejoinder.Submission;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Threads that take no comments, any more or for a while. */
abstract class ClosingScenarios extends Scenario {

    private static final Duration MICRO = Duration.ofNanos(1_000);

    private CommentThread set(ThreadState state) {
        return site.rejoinder.threads().setState(Cast.MODERATOR, SHOE, state).orThrow();
    }

    private void isOpen(Talk talk) {
        assertThat(talk.read(ThreadView.threaded()).open()).isTrue();
        talk.says("open");
    }

    private void isClosed(Talk talk) {
        assertThat(talk.read(ThreadView.threaded()).open()).isFalse();
        Submission sent = talk.submit(talk.draft("closed"));
        assertThat(refusals(sent)).hasSize(1);
        assertThat(refusals(sent).get(0)).isInstanceOf(Refusal.Ruled.class);
        assertThat(refusals(sent).get(0).message()).isEqualTo("Comments are closed here.");
        refusals(talk.submit(talk.draft("closed").by(Cast.ADMIN)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "READ_ONLY"})
    void aThreadIsClosedAndOpenedByHand(ThreadState closed) {
        CommentThread thread = set(closed);

        assertThat(thread.version()).isEqualTo(2);
        isClosed(talk);
        set(ThreadState.OPEN);
        isOpen(talk);
        set(closed);
        isClosed(talk);
        assertThat(talk.outline()).containsExactly("open");
    }

    @Test
    void aThreadClosesByItselfAtItsTime() {
        site.rejoinder
                .threads()
                .closeAt(Cast.MODERATOR, SHOE, clock.instant().plus(Duration.ofHours(1)))
                .orThrow();

        pass(Duration.ofHours(1).minus(MICRO));
        isOpen(talk);
        pass(MICRO);
        isClosed(talk);
        site.rejoinder.threads().closeAt(Cast.MODERATOR, SHOE, null).orThrow();
        isOpen(talk);
    }

    @Test
    void postsCloseWhenTheyHaveBeenOutForLong() {
        Site closing = siteWith(builder -> builder.closePostsAfter(Duration.ofDays(30)));
        Post post = closing.aPost("Post");
        Talk there = closing.talkOn(post.subject());

        pass(Duration.ofDays(30).minus(MICRO));
        isOpen(there);
        pass(MICRO);
        isClosed(there);
        pass(Duration.ofDays(1_000));
        isClosed(there);
        isOpen(closing.talkOn(HAT));
        isOpen(site.talkOn(post.subject()));
    }

    @Test
    void theDaysCountFromThePublicationNotFromTheWriting() {
        Site closing = siteWith(builder -> builder.closePostsAfter(Duration.ofDays(30)));
        Post later = closing.aPost("Later", clock.instant().plus(Duration.ofDays(100)));

        pass(Duration.ofDays(129));
        isOpen(closing.talkOn(later.subject()));
        pass(Duration.ofDays(1));
        isClosed(closing.talkOn(later.subject()));
    }

    @Test
    void aTimeOfItsOwnGoesBeforeTheSitesRule() {
        Site closing = siteWith(builder -> builder.closePostsAfter(Duration.ofDays(30)));
        Talk there = closing.talkOn(closing.aPost("Post").subject());
        closing.rejoinder
                .threads()
                .closeAt(Cast.MODERATOR, there.subject(), clock.instant().plus(Duration.ofDays(60)))
                .orThrow();

        pass(Duration.ofDays(59));
        isOpen(there);
        pass(Duration.ofDays(1));
        isClosed(there);
    }

    @Test
    void aThreadFallsAsleepWhenReadersHaveSeenNothingNewForLong() {
        Site sleepy = siteWith(builder -> builder.closeAfterInactivity(Duration.ofDays(7)));
        Talk there = sleepy.talkOn(SHOE);
        isOpen(there);
        pass(Duration.ofDays(5));
        there.says("again");
        pass(Duration.ofDays(5));
        there.says("hold: this wakes nobody");
        pass(Duration.ofDays(2).minus(MICRO));
        isOpen(there);
        pass(Duration.ofDays(7));
        isClosed(there);
        assertThat(site.talkOn(SHOE).read(ThreadView.threaded()).open())
                .as("where there is no such rule")
                .isTrue();

        sleepy.rejoinder
                .threads()
                .closeAt(Cast.MODERATOR, SHOE, clock.instant().plus(Duration.ofDays(1)))
                .orThrow();
        isOpen(there);
    }

    @Test
    void aSleepyThreadOfAPostCountsFromThePublication() {
        Site sleepy = siteWith(builder -> builder.closeAfterInactivity(Duration.ofDays(7)));
        Post later = sleepy.aPost("Later", clock.instant().plus(Duration.ofDays(100)));
        sleepy.rejoinder
                .threads()
                .slowMode(Cast.MODERATOR, later.subject(), Duration.ofSeconds(1))
                .orThrow();

        pass(Duration.ofDays(107).minus(MICRO));
        assertThat(sleepy.talkOn(later.subject()).read(ThreadView.threaded()).open())
                .isTrue();
        pass(MICRO);
        isClosed(sleepy.talkOn(later.subject()));
        assertThatThrownBy(() -> siteWith(builder -> builder.closeAfterInactivity(Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTimeOutsideTheCalendarIsRefused() {
        for (Instant never : new Instant[] {Instant.MIN, Instant.MAX}) {
            assertThat(refusal(site.rejoinder.threads().closeAt(Cast.MODERATOR, SHOE, never)))
                    .isInstanceOf(Refusal.Invalid.class);
        }
    }

    @Test
    void aClosedThreadIsStillReadAndModerated() {
        Comment comment = talk.says("here");
        set(ThreadState.CLOSED);

        assertThat(talk.outline()).containsExactly("here");
        talk.withdraw(comment);
        assertThat(talk.outline()).isEmpty();
    }

    @Test
    void aSiteCannotCloseBeforeItOpens() {
        for (Duration age : new Duration[] {Duration.ZERO, Duration.ofDays(-1)}) {
            assertThatThrownBy(() -> siteWith(builder -> builder.closePostsAfter(age)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
