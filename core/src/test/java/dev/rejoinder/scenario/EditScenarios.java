package dev.rejoinder.scenario;

import static dev.rejoinder.model.Text.html;
import static dev.rejoinder.model.Text.markdown;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Verdict;
import dev.rejoinder.model.Writing;
import dev.rejoinder.moderation.Rules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Authors and moderators give comments another text. */
abstract class EditScenarios extends Scenario {

    @Test
    void anEditIsTheNextVersionAndTheNextRevision() {
        Comment comment = talk.says("Teh best.");
        pass(Duration.ofMinutes(3));

        Comment edited = talk.edit(Cast.READER, comment, "The best.").orThrow();

        assertThat(edited.version()).isEqualTo(comment.version() + 1);
        assertThat(edited.writing())
                .isEqualTo(new Writing(markdown("The best."), comment.createdAt(), 1, clock.instant()));
        assertThat(edited.standing()).isEqualTo(comment.standing());
        assertThat(talk.now(comment)).isEqualTo(edited);
        assertThat(talk.outline()).containsExactly("The best.");
        List<Event> trail = site.trail(Target.of(comment.key()));
        assertThat(trail).hasSize(2);
        assertThat(trail.get(0).change()).isEqualTo(Event.Change.of(Action.EDITED));
        assertThat(trail.get(0).actor()).isEqualTo("rita");
        assertThat(trail.get(0).version()).isEqualTo(edited.version());
    }

    @Test
    void moderatorsEditAnythingAtAnyTime() {
        Comment comment = talk.says("a");
        pass(Duration.ofDays(400));
        site.rejoinder.threads().setState(Cast.MODERATOR, SHOE, ThreadState.READ_ONLY);

        Comment edited = talk.edit(Cast.MODERATOR, comment, "hold: b").orThrow();
        assertThat(edited.status()).isEqualTo(Status.APPROVED);
        assertThat(edited.author()).isEqualTo(comment.author());
        assertThat(site.trail(Target.of(comment.key())).get(0).actor()).isEqualTo("moe");
        assertThat(refusal(talk.edit(Cast.MODERATOR, edited, "reject: c"))).isInstanceOf(Refusal.Ruled.class);
        Comment removed = talk.decide(edited, Status.REMOVED);
        assertThat(talk.edit(Cast.MODERATOR, removed, "[name removed]")
                        .orThrow()
                        .status())
                .isEqualTo(Status.REMOVED);
    }

    @Test
    void nobodyElseEdits() {
        Comment ritas = talk.says("a");
        Comment guests = Talk.kept(talk.submit(talk.draft("b").by(Guest.named("Rita"))));

        for (Actor actor : List.of(Cast.reader("bob"), Cast.EDITOR, Actor.guest(Guest.named("Rita")))) {
            assertThat(refusal(talk.edit(actor, ritas, "mine"))).isInstanceOf(Refusal.NotNow.class);
            assertThat(refusal(talk.edit(actor, guests, "mine"))).isInstanceOf(Refusal.NotNow.class);
        }
        Actor silenced = Actor.member("rita", "Rita");
        assertThat(refusal(talk.edit(silenced, ritas, "again"))).isEqualTo(new Refusal.Lacks(Capability.COMMENT));
        talk.isUnedited(ritas);
        talk.isUnedited(guests);
    }

    @Test
    void aTextIsCheckedAsThatOfASubmission() {
        Comment comment = talk.says("a");

        for (String empty : List.of("", " \n\t ", "\u0000\u200B")) {
            assertThat(refusal(talk.edit(Cast.READER, comment, empty))).isInstanceOf(Refusal.Invalid.class);
        }
        assertThat(refusal(talk.edit(Cast.READER, comment, "x".repeat(20_001)))).isInstanceOf(Refusal.Ruled.class);
        assertThat(refusal(talk.edit(Cast.READER, comment, "http://a.example ".repeat(51))))
                .isInstanceOf(Refusal.Ruled.class);
        assertThat(refusal(talk.edit(Cast.READER, comment, "reject: b")).message())
                .contains("turned down");
        talk.isUnedited(comment);
        assertThat(talk.edit(Cast.READER, comment, "a\u0000b\uD800")
                        .orThrow()
                        .text()
                        .source())
                .doesNotContain("\u0000", "\uD800");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hold", "spam"})
    void whatWouldBeHeldLeavesTheTextThatStands(String mark) {
        Comment comment = talk.says("a");

        Refusal refusal = refusal(talk.edit(Cast.READER, comment, mark + ": b"));

        assertThat(refusal).isInstanceOf(Refusal.Ruled.class);
        assertThat(refusal.message()).startsWith("This would have to wait for a moderator");
        talk.isUnedited(comment);
        assertThat(talk.outline()).containsExactly("a");
    }

    @Test
    void aHeldCommentTakesTheTextAndGoesOnWaiting() {
        Comment comment = talk.says("hold: a");

        Comment harmless = talk.edit(Cast.READER, comment, "b").orThrow();
        assertThat(harmless.status()).isEqualTo(Status.PENDING);
        assertThat(harmless.standing().ruling().findings()).isEmpty();
        Comment spam = talk.edit(Cast.READER, harmless, "spam: c").orThrow();
        assertThat(spam.status()).isEqualTo(Status.PENDING);
        assertThat(spam.standing().ruling().outcome()).isEqualTo(Verdict.Level.SPAM);
        assertThat(refusal(talk.edit(Cast.READER, spam, "reject: d"))).isInstanceOf(Refusal.Ruled.class);
        talk.countsAreExact();
        talk.decide(spam, Status.APPROVED);
        assertThat(talk.outline()).containsExactly("spam: c");
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"REJECTED", "REMOVED", "DELETED"})
    void whatIsGoneIsNotEdited(Status status) {
        Comment comment = talk.says("a");
        talk.replies(comment, "b");
        Comment gone = status == Status.DELETED ? talk.withdraw(comment) : talk.decide(comment, status);

        assertThat(refusal(talk.edit(Cast.READER, gone, "c"))).isInstanceOf(Refusal.NotNow.class);
        talk.isUnedited(gone);
    }

    @Test
    void theSameTextIsNoEdit() {
        Comment comment = talk.says("a");

        assertThat(talk.edit(Cast.READER, comment, "a").orThrow()).isEqualTo(comment);
        talk.isUnedited(comment);
        assertThat(site.trail(Target.of(comment.key()))).hasSize(1);
        Comment other = site.rejoinder
                .comments()
                .edit(Cast.READER, comment.key(), comment.version(), html("a"))
                .orThrow();
        assertThat(other.writing().revision()).as("in another format").isEqualTo(1);
    }

    @Test
    void anEditOfAnOlderVersionIsStale() {
        Comment comment = talk.says("a");
        Comment edited = talk.edit(Cast.READER, comment, "b").orThrow();

        assertThat(refusal(talk.edit(Cast.READER, comment, "c")))
                .isEqualTo(new Refusal.Stale(comment.version(), edited.version()));
        assertThat(refusal(talk.edit(Cast.READER, comment, "b"))).isInstanceOf(Refusal.Stale.class);
        assertThat(talk.now(comment)).isEqualTo(edited);
    }

    @Test
    void aReadOnlyThreadTakesNoEditsAndAClosedOneDoes() {
        Comment comment = talk.says("a");
        site.rejoinder.threads().setState(Cast.MODERATOR, SHOE, ThreadState.CLOSED);
        Comment edited = talk.edit(Cast.READER, comment, "b").orThrow();

        site.rejoinder.threads().setState(Cast.MODERATOR, SHOE, ThreadState.READ_ONLY);
        assertThat(refusal(talk.edit(Cast.READER, edited, "c"))).isInstanceOf(Refusal.Ruled.class);
        assertThat(talk.outline()).containsExactly("b");
    }

    @Test
    void rulesThatLookAtHistoryLookAtTheAuthors() {
        Comment comment = talk.says("a");
        Comment newcomers = talk.says(Cast.reader("new"), "b");
        Site careful = siteWith(builder -> builder.rule(Rules.holdFirstComments(2)));
        talk.says("another");

        assertThat(careful.talkOn(SHOE).edit(Cast.READER, comment, "a!").value())
                .isPresent();
        assertThat(refusal(careful.talkOn(SHOE).edit(Cast.reader("new"), newcomers, "b!")))
                .isInstanceOf(Refusal.Ruled.class);
    }

    @Test
    void ofEditsAtOnceOneWinsAndTheOthersAreTold() {
        Comment comment = talk.says("a");

        List<Outcome<Comment>> outcomes = Crowd.of(4, i -> talk.edit(Cast.READER, comment, "edit " + i));

        List<Comment> done =
                outcomes.stream().flatMap(outcome -> outcome.value().stream()).toList();
        assertThat(done).hasSize(1);
        assertThat(talk.now(comment)).isEqualTo(done.get(0));
        outcomes.stream()
                .flatMap(outcome -> outcome.refusal().stream())
                .forEach(refusal ->
                        assertThat(refusal).isEqualTo(new Refusal.Stale(comment.version(), comment.version() + 1)));
        assertThat(site.rejoinder
                        .revisions()
                        .of(Cast.MODERATOR, comment.key(), null, 10)
                        .orThrow()
                        .items())
                .hasSize(1);
    }
}
