package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Seen;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One decision on many comments, some of which were moved since they were seen. */
abstract class MovedBulkDecisionScenarios extends TwoThreadsScenario {

    private static final Subject SCARF = Subject.of("product", "scarf");

    @Test
    void movedCommentsAreDecidedOnWhereTheyAreNow() {
        Comment root = talk.says("root");
        Comment reply = talk.replies(root, "hold: reply");
        Comment once = talk.says("hold: once");
        Comment twice = talk.says("hold: twice");
        hat.says("hat");
        site.talkOn(SCARF).says("scarf");
        Comment first = talk.move(twice, SCARF);
        List<Comment> moved = List.of(talk.move(root, HAT), talk.move(once, HAT), talk.move(first, HAT));
        List<Seen> seen = List.of(
                new Seen(reply.key(), 1), new Seen(once.key(), 2), new Seen(twice.key(), 3), new Seen(first.key(), 2));

        Map<CommentKey, Outcome<Comment>> outcomes = site.moderation()
                .decideAll(Cast.MODERATOR, seen, Status.APPROVED, "")
                .orThrow();

        assertThat(outcomes.keySet()).containsExactly(reply.key(), once.key(), twice.key(), first.key());
        for (Comment before : List.of(reply, once, twice)) {
            assertThat(outcomes.get(before.key()).orThrow()).isEqualTo(hat.now(before));
        }
        assertThat(refusal(outcomes.get(first.key()))).isEqualTo(new Refusal.Stale(2, 3));
        assertThat(hat.outline()).containsExactly("root", ">hold: reply", "hold: once", "hold: twice", "hat");
        assertThat(moved)
                .extracting(comment -> comment.key().thread())
                .containsOnly(hat.now(once).key().thread());
        countsAreExact();
    }

    @Test
    void oneThatIsGivenByItsOldAndItsNewKeyIsDecidedOnOnce() {
        Comment root = talk.says("root");
        Comment held = talk.replies(root, "hold: reply");
        hat.says("hat");
        talk.move(root, HAT);
        Comment now = talk.now(held);

        Map<CommentKey, Outcome<Comment>> outcomes = talk.decideAll(List.of(held, now), Status.APPROVED);

        assertThat(outcomes.get(held.key())).isEqualTo(outcomes.get(now.key()));
        assertThat(outcomes.get(now.key()).orThrow()).isEqualTo(talk.now(held));
        hat.countsAreExact();
    }

    @Test
    void howManyMovedDoesNotMakeItMoreToDo() {
        Comment root = talk.says("root");
        List<Comment> held = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            held.add(talk.replies(root, "hold: " + i));
        }
        hat.says("hat");
        site.talkOn(SCARF).says("scarf");
        talk.move(talk.move(root, SCARF), HAT);
        CountingStore counting = new CountingStore(store());

        siteOn(counting, builder -> builder)
                .moderation()
                .decideAll(Cast.MODERATOR, held.stream().map(Seen::of).toList(), Status.APPROVED, "")
                .orThrow();

        assertThat(counting.calls()).as("however often the unit is run again").isBetween(6, held.size() - 1);
        assertThat(hat.outline()).hasSize(62);
        hat.countsAreExact();
    }

    @Test
    void whatWasMovedUnderAHeldCommentIsSeenWithIt() {
        Comment held = talk.says("hold: me");
        Comment other = talk.says("other");
        talk.moveUnder(other, held);

        talk.decideAll(List.of(held), Status.APPROVED);

        assertThat(talk.outline()).containsExactly("hold: me", ">other");
        talk.countsAreExact();
    }
}
