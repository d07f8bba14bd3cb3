package dev.rejoinder.scenario;

import static dev.rejoinder.model.Text.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Comments;
import dev.rejoinder.EditTokens;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Guests come back to their own comments by tokens. */
abstract class GuestEditScenarios extends Scenario {

    private static final Guest ADA = new Guest("Ada", "ada@example.org", null);

    private Comments comments;

    @BeforeEach
    void tokens() {
        comments = siteWith(builder -> builder.editTokens(EditTokens.signedWith(key(1))))
                .rejoinder
                .comments();
    }

    private static byte[] key(int filler) {
        byte[] key = new byte[EditTokens.MIN_KEY];
        Arrays.fill(key, (byte) filler);
        return key;
    }

    private Comment adaSays(String text) {
        return Talk.kept(talk.submit(talk.draft(text).by(ADA)));
    }

    private String token(Comment comment) {
        return comments.tokenFor(comment).orElseThrow();
    }

    @Test
    void aTokenIsGoodForOneEdit() {
        Comment comment = adaSays("Teh best.");
        String token = token(comment);

        Comment edited = comments.edit(token, markdown("The best.")).orThrow();

        assertThat(talk.now(comment)).isEqualTo(edited);
        assertThat(edited.author()).isEqualTo(ADA);
        Event event = site.trail(Target.of(comment.key())).get(0);
        assertThat(event.actor()).isEmpty();
        assertThat(refusal(comments.edit(token, markdown("Again.")))).isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(comments.withdraw(token))).isInstanceOf(Refusal.NotNow.class);
        assertThat(comments.edit(token(edited), markdown("Again.")).value()).isPresent();
    }

    @Test
    void whatAModeratorDecidedSinceDoesNotSpoilIt() {
        Comment comment = adaSays("hold: a");
        String token = token(comment);
        talk.decide(comment, Status.APPROVED);

        assertThat(comments.edit(token, markdown("b")).value()).isPresent();
        assertThat(talk.outline()).containsExactly("b");
    }

    @Test
    void aTokenExpiresWithTheWindow() {
        Comment comment = adaSays("a");
        String token = token(comment);
        pass(Duration.ofMinutes(15).minusNanos(1_000));
        String last = token(comments.edit(token, markdown("b")).orThrow());

        pass(Duration.ofNanos(1_000));
        assertThat(refusal(comments.edit(last, markdown("c")))).isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(comments.withdraw(last))).isInstanceOf(Refusal.NotNow.class);
        assertThat(comments.tokenFor(talk.now(comment))).isEmpty();
        pass(Duration.ofNanos(1_000));
        assertThat(refusal(comments.edit(last, markdown("c")))).isInstanceOf(Refusal.NotNow.class);
        assertThat(talk.outline()).containsExactly("b");
    }

    @Test
    void aGuestTakesACommentBack() {
        Comment comment = adaSays("a");
        String token = token(comment);
        talk.replies(comment, "b");

        assertThat(comments.withdraw(token).orThrow().status()).isEqualTo(Status.DELETED);
        assertThat(talk.outline()).containsExactly("(DELETED)", ">b");
        assertThat(refusal(comments.withdraw(token))).isInstanceOf(Refusal.NotFound.class);
        assertThat(refusal(comments.edit(token, markdown("c")))).isInstanceOf(Refusal.NotNow.class);
        talk.countsAreExact();
    }

    @Test
    void theRulesJudgeAGuestsEditToo() {
        Comment comment = adaSays("a");

        assertThat(refusal(comments.edit(token(comment), markdown("hold: b")))).isInstanceOf(Refusal.Ruled.class);
        assertThat(refusal(comments.edit(token(comment), markdown(" ")))).isInstanceOf(Refusal.Invalid.class);
        assertThat(talk.now(comment)).isEqualTo(comment);
    }

    @Test
    void tokensOfOthersAreWorthNothing() {
        Comment comment = adaSays("a");
        String forged = EditTokens.signedWith(key(2))
                .issue(comment.key(), 0, clock.instant().plusSeconds(60));

        for (String token : new String[] {forged, "", "x", token(comment) + "x"}) {
            assertThat(refusal(comments.edit(token, markdown("b")))).isInstanceOf(Refusal.Invalid.class);
            assertThat(refusal(comments.withdraw(token))).isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(talk.now(comment)).isEqualTo(comment);
    }

    @Test
    void onlyGuestsGetTokensAndOnlyWhereTheHostGivesThem() {
        Comment members = talk.says("a");
        Comment guests = adaSays("b");
        String membersToken = EditTokens.signedWith(key(1))
                .issue(members.key(), 0, clock.instant().plusSeconds(60));

        assertThat(comments.tokenFor(members)).isEmpty();
        assertThat(refusal(comments.edit(membersToken, markdown("c")))).isInstanceOf(Refusal.NotNow.class);
        assertThat(site.rejoinder.comments().tokenFor(guests)).isEmpty();
        assertThat(refusal(site.rejoinder.comments().edit(token(guests), markdown("c"))))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(siteWith(builder -> builder.editTokens(EditTokens.signedWith(key(1)))
                                .editableFor(Duration.ZERO))
                        .rejoinder
                        .comments()
                        .tokenFor(guests))
                .isEmpty();
    }
}
