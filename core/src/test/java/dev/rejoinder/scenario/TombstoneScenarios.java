package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Refusal;
import dev.rejoinder.Sort;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of a comment that was removed, or taken back by its author. */
abstract class TombstoneScenarios extends Scenario {

    @Test
    void nothingIsLeftOfACommentWithoutReplies() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");

        talk.withdraw(b);
        assertThat(talk.outline()).containsExactly("a");
        talk.decide(a, Status.REMOVED);
        assertThat(talk.outline()).isEmpty();
        assertThat(talk.counts().deleted()).isEqualTo(1);
        assertThat(talk.counts().removed()).isEqualTo(1);
        talk.countsAreExact();
    }

    @Test
    void aTombstoneStandsAsLongAsRepliesDo() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(a, "c");
        talk.withdraw(a);
        assertThat(talk.outline()).containsExactly("(DELETED)", ">b", ">c");
        assertThat(talk.counts().visible()).isEqualTo(2);

        talk.decide(b, Status.SPAM);
        assertThat(talk.outline()).containsExactly("(DELETED)", ">c");
        talk.withdraw(c);
        assertThat(talk.outline()).isEmpty();

        talk.decide(b, Status.APPROVED);
        assertThat(talk.outline()).containsExactly("(DELETED)", ">b");
        talk.countsAreExact();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 15, 16, 17, 25})
    void aLadderOfTombstonesFallsWithTheLastReply(int length) {
        Comment top = talk.says("level 1");
        List<Comment> chain = talk.aChainBelow(top, length);
        Comment last = chain.get(length - 1);
        talk.decide(top, Status.REMOVED);
        for (Comment comment : chain.subList(0, length - 1)) {
            talk.withdraw(comment);
        }
        assertThat(talk.outline()).hasSize(length + 1);

        talk.decide(last, Status.PENDING);
        assertThat(talk.outline()).isEmpty();
        talk.countsAreExact();

        talk.decide(last, Status.APPROVED);
        assertThat(talk.outline()).hasSize(length + 1);
        talk.decide(top, Status.SPAM);
        assertThat(talk.outline()).isEmpty();
        talk.countsAreExact();
        talk.decide(top, Status.REMOVED);
        assertThat(talk.outline()).hasSize(length + 1);
        talk.countsAreExact();
    }

    @Test
    void aHiddenParentHidesTheTombstoneAndAllItHolds() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        talk.decide(b, Status.REMOVED);

        talk.decide(a, Status.PENDING);
        assertThat(talk.outline()).isEmpty();
        talk.decide(c, Status.SPAM);
        talk.decide(c, Status.APPROVED);
        assertThat(talk.outline()).isEmpty();
        talk.countsAreExact();

        talk.decide(a, Status.REMOVED);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">(REMOVED)", ">>c");
        talk.countsAreExact();
    }

    @Test
    void aHiddenCommentThatBecomesATombstoneLetsItsRepliesBeSeen() {
        Comment a = talk.says("a");
        talk.replies(a, "b");
        talk.decide(a, Status.SPAM);
        assertThat(talk.outline()).isEmpty();

        talk.decide(a, Status.REMOVED);
        assertThat(talk.outline()).containsExactly("(REMOVED)", ">b");
        talk.countsAreExact();
    }

    @Test
    void onlyTheAuthorTakesACommentBack() {
        Comment ritas = talk.says("a");
        Comment guests = Talk.kept(talk.submit(talk.draft("b").by(Guest.named("Rita"))));

        assertThat(refusal(site.rejoinder.comments().withdraw(Cast.reader("bob"), ritas.key(), 1)))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(site.rejoinder.comments().withdraw(Cast.ADMIN, ritas.key(), 1)))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(site.rejoinder.comments().withdraw(Actor.guest(Guest.named("Rita")), guests.key(), 1)))
                .isInstanceOf(Refusal.NotNow.class);
        assertThat(talk.outline()).containsExactly("a", "b");
    }

    @Test
    void whatWasTakenBackCannotBeTakenBackAgain() {
        Comment comment = talk.says("a");
        Comment gone = talk.withdraw(comment);

        assertThat(gone.status()).isEqualTo(Status.DELETED);
        assertThat(refusal(site.rejoinder.comments().withdraw(Cast.READER, comment.key(), gone.version())))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aHeldCommentMayBeTakenBack() {
        Comment held = talk.says("hold: me");
        talk.withdraw(held);

        assertThat(talk.counts().pending()).isZero();
        assertThat(talk.counts().deleted()).isEqualTo(1);
        talk.countsAreExact();
    }

    @Test
    void nobodyAnswersATombstone() {
        Comment a = talk.says("a");
        talk.replies(a, "b");
        talk.decide(a, Status.REMOVED);

        CommentDraft reply = talk.draft("c").replyTo(a.id());
        assertThat(refusals(talk.submit(reply))).hasOnlyElementsOfType(Refusal.NotNow.class);
    }

    /** A record prints all that it holds, however deep. */
    @ParameterizedTest
    @EnumSource(names = {"REMOVED", "DELETED"})
    void aTombstoneTellsNothingOfItsAuthorInAnyView(Status status) {
        Guest ada = Guest.named("Ada Nym").withEmail("ada@example.org").withUrl("https://ada.example.org/");
        Actor author = status == Status.DELETED ? Cast.reader("ada-nym") : Actor.guest(ada);
        Comment comment =
                Talk.kept(talk.submit(talk.draft("my secret words").by(author).from("192.0.2.99", "Odd/1.0")));
        talk.replies(comment, "b");
        if (status == Status.REMOVED) {
            talk.decide(comment, status);
        } else {
            site.rejoinder.comments().withdraw(author, comment.key(), 1).orThrow();
        }

        List<String> told = Stream.of(
                        talk.read(ThreadView.threaded()),
                        talk.read(ThreadView.flat(Order.NEWEST)),
                        talk.read(ThreadView.roots(Sort.OLDEST).replies(3)),
                        site.rejoinder.comments().find(comment.key()))
                .map(Object::toString)
                .toList();
        assertThat(told)
                .allMatch(page -> page.contains(status.name()))
                .noneMatch(page -> page.matches("(?is).*(ada|secret|192\\.0\\.2\\.99|Odd/).*"));
    }

    @Test
    void aTombstoneThatHoldsNothingIsNotFound() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        talk.withdraw(a);
        assertThat(site.rejoinder.comments().find(a.key())).isPresent();

        talk.withdraw(b);
        assertThat(site.rejoinder.comments().find(a.key())).isEmpty();
        assertThat(site.rejoinder.comments().find(b.key())).isEmpty();
    }
}
