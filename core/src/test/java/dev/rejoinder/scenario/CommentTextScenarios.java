package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.CommentDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Text;
import dev.rejoinder.model.ThreadCounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comment says and where it came from. */
abstract class CommentTextScenarios extends Scenario {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u0000\u0000", "\u200b", "\u0007", "\ufeff\u3164"})
    void aTextWithNothingToSeeIsRefused(String text) {
        assertThat(refusals(talk.submit(talk.draft(text)))).containsExactly(new Refusal.Invalid("text", "is empty"));
    }

    @ParameterizedTest
    @ValueSource(ints = {20_001, 1_000_000, 4_000_001, 8_000_000})
    void aTextThatIsTooLongIsTurnedDown(int length) {
        for (CommentDraft draft :
                List.of(talk.draft("x".repeat(length)), talk.draft("").html("<b>".repeat(length / 3 + 1)))) {
            List<Refusal> refusals = refusals(talk.submit(draft));
            assertThat(refusals).hasSize(1);
            assertThat(refusals.get(0).message()).contains("at most 20000");
        }
    }

    @Test
    void theLongestTextIsKept() {
        Comment comment = talk.says("語".repeat(20_000));

        assertThat(talk.now(comment)).isEqualTo(comment);
    }

    @Test
    void illFormedTextIsRepaired() {
        Comment comment = talk.says("a\u0000b\ud800c\r\nd\udfff\u0008");

        assertThat(comment.text().source()).isEqualTo("ab\ufffdc\nd\ufffd");
        assertThat(talk.now(comment)).isEqualTo(comment);
    }

    @Test
    void htmlStaysHtml() {
        Comment comment = Talk.kept(talk.submit(talk.draft("").html("<b>bold</b><script>x</script>")));

        assertThat(comment.text()).isEqualTo(new Text(Format.HTML, "<b>bold</b><script>x</script>"));
    }

    @Test
    void whereACommentCameFromIsKeptAndCut() {
        Comment comment =
                Talk.kept(talk.submit(talk.draft("Hi").from("2001:db8::1", "Agent\u0000 " + "😀".repeat(400))));

        assertThat(comment.origin().address()).isEqualTo("2001:db8::1");
        assertThat(comment.origin().userAgent()).hasSizeLessThanOrEqualTo(500).startsWith("Agent 😀");
        assertThat(talk.now(comment)).isEqualTo(comment);
        assertThat(Talk.kept(talk.submit(talk.draft("Hi").from("", " "))).origin())
                .isEqualTo(Origin.UNKNOWN);
    }

    @Test
    void whatIsNoCommentIsKeptButNeverShown() {
        CommentDraft like = talk.draft("ping");
        Comment ping = Talk.kept(talk.submit(new CommentDraft(
                SHOE,
                null,
                like.signature(),
                Format.HTML,
                "ping",
                new Origin(CommentKind.PINGBACK, null, null),
                null)));

        assertThat(ping.visible()).isFalse();
        assertThat(talk.outline()).isEmpty();
        assertThat(talk.counts()).isEqualTo(ThreadCounts.NONE);
    }
}
