package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.Actor;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Limits;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Finding;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Member;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.moderation.Rule;
import dev.rejoinder.moderation.Rules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that come with the library. */
abstract class BuiltInRuleScenarios extends Scenario {

    private Talk under(Rule rule) {
        return siteWith(builder -> builder.rule(rule)).talkOn(SHOE);
    }

    private static Verdict finding(Comment comment) {
        assertThat(comment.standing().ruling().findings()).hasSize(1);
        return comment.standing().ruling().findings().get(0).verdict();
    }

    @Test
    void everythingMayBeHeldButWhatModeratorsWrite() {
        Talk held = under(Rules.holdEverything());

        assertThat(held.says("x").status()).isEqualTo(Status.PENDING);
        Comment moderators = held.says(Cast.MODERATOR, "x");
        assertThat(moderators.status()).isEqualTo(Status.APPROVED);
        assertThat(moderators.standing().ruling().findings())
                .extracting(Finding::rule)
                .containsExactly("moderator", "hold everything");
        assertThat(held.says(Cast.ADMIN, "x").status()).isEqualTo(Status.APPROVED);
    }

    @Test
    void firstCommentsWaitUntilSomeAreApproved() {
        Talk talk = under(Rules.holdFirstComments(2));
        Comment one = talk.says("one");
        Comment two = talk.says("two");
        assertThat(List.of(one.status(), two.status())).containsOnly(Status.PENDING);

        talk.decide(one, Status.APPROVED);
        assertThat(talk.says("three").status()).isEqualTo(Status.PENDING);
        talk.decide(two, Status.APPROVED);
        assertThat(talk.says("four").status()).isEqualTo(Status.APPROVED);
        assertThat(siteWith(builder -> builder.rule(Rules.holdFirstComments(2)))
                        .talkOn(HAT)
                        .says("five")
                        .status())
                .as("elsewhere on the site")
                .isEqualTo(Status.APPROVED);
        talk.decide(one, Status.SPAM);
        assertThat(talk.says("six").status()).as("four counts in").isEqualTo(Status.APPROVED);
        assertThat(talk.says(Cast.reader("bob"), "bob").status()).isEqualTo(Status.PENDING);
    }

    @Test
    void aGuestIsKnownByTheirEmailAndNothingElse() {
        Talk talk = under(Rules.holdFirstComments(1));
        talk.decide(signed(talk, "Ada", "Ada@Example.org"), Status.APPROVED);
        talk.decide(signed(talk, "Bob", ""), Status.APPROVED);

        assertThat(signed(talk, "Countess", " ada@example.ORG ").status()).isEqualTo(Status.APPROVED);
        assertThat(signed(talk, "Ada", "other@example.org").status()).isEqualTo(Status.PENDING);
        assertThat(signed(talk, "Bob", "").status()).isEqualTo(Status.PENDING);
        Actor lookalike = new Actor(new Member("ada@example.org", "Ada"), Cast.READER.capabilities());
        assertThat(talk.says(lookalike, "x").status()).isEqualTo(Status.PENDING);
    }

    private static Comment signed(Talk talk, String name, String email) {
        return Talk.kept(talk.submit(
                CommentDraft.on(talk.subject()).signed(name, email, "").markdown("x")));
    }

    @Test
    void linksAreCountedAsThePageWouldMakeThem() {
        Talk talk = under(Rules.holdLinksAbove(1));

        assertThat(talk.says("https://example.org").status()).isEqualTo(Status.APPROVED);
        Comment two = talk.says("[a](https://a.example) and https://b.example");
        assertThat(two.status()).isEqualTo(Status.PENDING);
        assertThat(finding(two).reason()).isEqualTo("It has 2 links; more than 1 are held.");
        assertThat(talk.says("`https://a.example` no.link [no](javascript:x) `https://b.example`")
                        .status())
                .isEqualTo(Status.APPROVED);
        assertThat(Talk.kept(talk.submit(
                                talk.draft("").html("<a href=http://a.example>a</a> <A HREF='http://b.example'>b</A>")))
                        .status())
                .isEqualTo(Status.PENDING);
    }

    @Test
    void aLinkFarmIsTurnedDownFromTheStart() {
        String fifty = "https://a.example/x ".repeat(50);

        assertThat(talk.submit(talk.draft(fifty))).isInstanceOf(Submission.Published.class);
        assertThat(refusals(talk.submit(talk.draft(fifty + "https://b.example")))
                        .get(0)
                        .message())
                .isEqualTo("The comment has more than 50 links.");
        Talk strict =
                siteWith(builder -> builder.limits(Limits.DEFAULT.withLinks(0))).talkOn(SHOE);
        refusals(strict.submit(strict.draft("[x][1]\n\n[1]: https://a.example")));
    }

    @Test
    void wordsAreFoundWholeInAnyCaseAndAnyField() {
        Talk talk = under(Rules.holdWords(List.of("Cialis", "buy now", "дёшево", "казино", "  ", "x-ray")));

        for (String held :
                List.of("CIALIS!", "(cialis)", "please BUY\n NOW", "Дёшево", "das КАЗИНО.", "an x-ray", "an x ray")) {
            assertThat(talk.says(held).status()).as(held).isEqualTo(Status.PENDING);
        }
        for (String fine : List.of("specialist", "cialist", "buy it now", "now buy", "xray")) {
            assertThat(talk.says(fine).status()).as(fine).isEqualTo(Status.APPROVED);
        }
        for (Guest guest : List.of(
                Guest.named("Dr. Cialis"),
                Guest.named("A").withEmail("buy@cialis.example"),
                Guest.named("A").withUrl("https://cialis.example"))) {
            assertThat(Talk.kept(talk.submit(talk.draft("x").by(guest))).status())
                    .as(guest.toString())
                    .isEqualTo(Status.PENDING);
        }
        assertThat(finding(talk.says("Cialis, CIALIS and buy now")).evidence()).containsExactly("cialis", "buy now");
    }

    @Test
    void blockedWordsAreTurnedDownEvenFromModerators() {
        Talk talk = under(Rules.rejectWords(List.of("casino")));

        assertThat(refusals(talk.submit(talk.draft("CASINO"))).get(0).message())
                .isEqualTo("The comment contains blocked words.");
        refusals(talk.submit(talk.draft("casino").by(Cast.MODERATOR)));
    }

    @Test
    void aHostMayTurnDownEarlierThanTheEngine() {
        Talk talk = under(Rules.rejectLongerThan(5));

        talk.says("12345");
        refusals(talk.submit(talk.draft("123456")));
    }

    @Test
    void aRuleThatCanNeverBeMetIsNotMade() {
        assertThatThrownBy(() -> Rules.holdFirstComments(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Rules.holdFirstComments(101)).isInstanceOf(IllegalArgumentException.class);
    }
}
