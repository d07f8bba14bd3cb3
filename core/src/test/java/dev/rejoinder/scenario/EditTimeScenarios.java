package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For how long authors may edit. */
abstract class EditTimeScenarios extends Scenario {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    @Test
    void theTimeEndsExactlyWithTheWindow() {
        Comment comment = talk.says("a");
        pass(WINDOW.minus(MICRO));
        Comment edited = talk.edit(Cast.READER, comment, "just in time").orThrow();

        pass(MICRO);
        assertThat(refusal(talk.edit(Cast.READER, edited, "exactly at the end")))
                .isInstanceOf(Refusal.NotNow.class);
        pass(MICRO);
        assertThat(refusal(talk.edit(Cast.READER, edited, "a microsecond later")))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(talk.now(comment)).isEqualTo(edited);
    }

    @Test
    void anEditDoesNotProlongTheWindow() {
        Comment comment = talk.says("a");
        pass(Duration.ofMinutes(14));
        Comment edited = talk.edit(Cast.READER, comment, "b").orThrow();
        pass(Duration.ofMinutes(1));

        assertThat(refusal(talk.edit(Cast.READER, edited, "c"))).isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void theWindowIsTheHostsToChoose() {
        Site never = siteWith(builder -> builder.editableFor(Duration.ZERO));
        Site anHour = siteWith(builder -> builder.editableFor(Duration.ofHours(1)));
        Comment comment = talk.says("a");

        assertThat(refusal(never.talkOn(SHOE).edit(Cast.READER, comment, "b"))).isInstanceOf(Refusal.NotNow.class);
        talk.isUnedited(comment);
        pass(Duration.ofMinutes(59));
        assertThat(anHour.talkOn(SHOE).edit(Cast.READER, comment, "b").value()).isPresent();
        for (Duration wrong : List.of(Duration.ofNanos(-1), Duration.ofDays(36_501))) {
            assertThatIllegalArgumentException().isThrownBy(() -> siteWith(builder -> builder.editableFor(wrong)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"b", "hold: b"})
    void theFirstReplyMayEndTheTimeWhetherItIsShownOrNot(String reply) {
        Site strict = siteWith(builder -> builder.editableUntilAnswered());
        Comment comment = talk.says("a");
        Comment beside = talk.says("beside");
        Comment edited = strict.talkOn(SHOE).edit(Cast.READER, comment, "a!").orThrow();
        talk.replies(comment, reply);

        assertThat(refusal(strict.talkOn(SHOE).edit(Cast.READER, edited, "a?"))).isInstanceOf(Refusal.NotNow.class);
        assertThat(strict.talkOn(SHOE).edit(Cast.READER, beside, "beside!").value())
                .isPresent();
        assertThat(strict.talkOn(SHOE)
                        .edit(Cast.MODERATOR, edited, "a, moderated")
                        .value())
                .isPresent();
    }

    @Test
    void atTheLastLevelOfPathsAReplyIsToldFromItsSiblings() {
        Site strict = siteWith(builder -> builder.editableUntilAnswered());
        List<Comment> chain = talk.aChainBelow(talk.says("top"), 20);
        Comment last = chain.get(19);

        assertThat(refusal(strict.talkOn(SHOE).edit(Cast.READER, chain.get(18), "b")))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(strict.talkOn(SHOE).edit(Cast.READER, last, "b").value()).isPresent();
    }
}
