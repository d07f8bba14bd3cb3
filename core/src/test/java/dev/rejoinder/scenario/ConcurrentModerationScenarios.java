package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Outcome;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Replies slip in and decisions cross each other; in the end the rows, what is visible and the counts agree. */
abstract class ConcurrentModerationScenarios extends Scenario {

    private static final Status[] DECISIONS = {
        Status.PENDING, Status.APPROVED, Status.SPAM, Status.REMOVED, Status.REJECTED
    };

    private static final Status[] HIDING = {Status.PENDING, Status.SPAM, Status.REMOVED};

    /** Whatever the comment's status is now, another one; a decision that comes too late is none. */
    private void decideAnew(Comment comment, SplittableRandom random) {
        Crowd.patiently(0, n -> {
            Comment now = talk.now(comment);
            return random.nextInt(4) == 0
                    ? site.moderation().undo(Cast.MODERATOR, now.key(), now.version())
                    : talk.decide(now, now.version(), DECISIONS[random.nextInt(DECISIONS.length)]);
        });
    }

    private void agree(long seed) {
        assertThat(site.rejoinder.verify().differences()).as("seed %d", seed).isEmpty();
        talk.countsAreExact();
    }

    @Test
    void oneOfEightDecisionsOnAVersionWins() {
        Comment comment = talk.says("a");
        for (int round = 0; round < 10; round++) {
            Comment now = talk.now(comment);
            Status to = now.status() == Status.APPROVED ? Status.SPAM : Status.APPROVED;
            List<Outcome<Comment>> outcomes = Crowd.of(
                    8,
                    number -> number % 2 == 0 || now.version() == 1
                            ? talk.decide(now, now.version(), to)
                            : site.moderation().undo(Cast.MODERATOR, now.key(), now.version()));

            ConcurrencyScenarios.oneWins(outcomes);
            assertThat(talk.now(comment).version()).isEqualTo(now.version() + 1);
            talk.countsAreExact();
        }
    }

    @Test
    void repliesSlipInWhileTheirElderIsHiddenAndShown() {
        for (long seed = 1; seed <= 6; seed++) {
            Comment grandparent = talk.says("grandparent");
            Comment parent = talk.replies(grandparent, "parent");
            Comment reply = talk.replies(parent, "reply");
            long current = seed;
            List<Integer> kept = Crowd.of(
                    5,
                    number -> number < 2
                            ? hideAndShow(number == 0 ? grandparent : parent, 12, current)
                            : reply(reply, 15));

            assertThat(kept).allMatch(number -> number >= 0);
            agree(seed);
        }
    }

    private int hideAndShow(Comment comment, int times, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < times; i++) {
            decideAnew(comment, random);
        }
        return times;
    }

    private int reply(Comment to, int times) {
        int kept = 0;
        for (int i = 0; i < times; i++) {
            Submission sent =
                    Crowd.patiently(i, n -> talk.submit(talk.draft("reply " + n).replyTo(to.id())));
            kept += sent instanceof Submission.Rejected ? 0 : 1;
        }
        return kept;
    }

    @Test
    void decisionsOnOneBranchCrossEachOther() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Comment> ladder = new ArrayList<>(List.of(talk.says("level 1")));
            ladder.addAll(talk.aChainBelow(ladder.get(0), 4));
            List<Comment> branch = new ArrayList<>(ladder);
            ladder.forEach(comment -> branch.add(talk.replies(comment, "beside")));
            long current = seed;
            Crowd.of(6, number -> {
                SplittableRandom random = new SplittableRandom(31 * current + number);
                for (int i = 0; i < 12; i++) {
                    decideAnew(branch.get(random.nextInt(branch.size())), random);
                }
                return number;
            });
            agree(seed);
        }
    }

    @Test
    void decisionsBelowTheLastLevelOfThePathCrossEachOther() {
        List<Comment> ladder = new ArrayList<>(List.of(talk.says("level 1")));
        ladder.addAll(talk.aChainBelow(ladder.get(0), 20));
        Crowd.of(5, number -> {
            SplittableRandom random = new SplittableRandom(number);
            for (int i = 0; i < 12; i++) {
                decideAnew(ladder.get(random.nextInt(12, ladder.size())), random);
            }
            return number;
        });
        agree(0);
    }

    @Test
    void aLadderOfTombstonesFallsOnce() {
        for (int round = 0; round < 8; round++) {
            Comment top = talk.says("top");
            Comment middle = talk.replies(top, "middle");
            List<Comment> replies = IntStream.range(0, 4)
                    .mapToObj(i -> talk.replies(middle, "reply " + i))
                    .toList();
            talk.decide(top, Status.REMOVED);
            talk.decide(middle, Status.REMOVED);

            Crowd.of(4, number -> Crowd.patiently(number, n -> talk.decide(replies.get(n), 1, Status.REMOVED)));
            assertThat(talk.now(top).visible()).isFalse();
            agree(round);

            Crowd.of(4, number -> Crowd.patiently(number, n -> talk.decide(replies.get(n), 2, Status.APPROVED)));
            assertThat(talk.now(top).visible()).isTrue();
            agree(round);
        }
    }

    @Test
    void aCommentIsDecidedOnWhileItsElderIsHidden() {
        for (int round = 0; round < 25; round++) {
            Comment top = talk.says("top");
            Comment middle = talk.replies(top, "middle");
            Comment leaf = talk.replies(middle, "leaf");
            List<Comment> three = new ArrayList<>(List.of(top, middle, leaf));
            Collections.shuffle(three, new Random(round));
            Crowd.of(3, number -> Crowd.patiently(number, n -> talk.decide(three.get(n), 1, HIDING[n])));
            agree(round);
        }
    }
}
