package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.Vote;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads are mended, and found in order, while others write to them. */
abstract class ConcurrentRepairScenarios extends Scenario {

    @Test
    void receptionsAreMendedAndFoundInOrderWhileOthersVote() {
        List<Comment> comments = List.of(talk.says("a"), talk.says("b"), talk.says("c"));
        comments.forEach(comment -> site.rejoinder
                .comments()
                .vote(Voter.guest("walt"), comment.key(), Vote.Direction.UP)
                .orThrow());
        damage(unit -> unit.votes().setReception(comments.get(0).key(), Reception.NONE.withRank(-5)));

        Crowd.of(6, number -> {
            for (int i = 0; i < 12; i++) {
                Comment comment = comments.get(number < 4 ? i % 3 : 1 + i % 2);
                if (number == 0) {
                    Crowd.patiently(i, n -> site.rejoinder.repair(SHOE));
                } else if (number == 1) {
                    assertThat(site.rejoinder.verify(SHOE).differences())
                            .noneMatch(difference -> !difference
                                    .what()
                                    .contains(comments.get(0).id().toString()));
                } else {
                    Voter voter = Voter.guest("reader " + number);
                    Crowd.patiently(
                            i,
                            n -> n % 2 == 0
                                    ? site.rejoinder.comments().vote(voter, comment.key(), Vote.Direction.UP)
                                    : site.rejoinder.comments().unvote(voter, comment.key(), Vote.Direction.UP));
                }
            }
            return number;
        });

        site.rejoinder.repair(SHOE);
        assertThat(site.rejoinder.verify().differences()).isEmpty();
    }

    /** Some submit, some hide and show, and two repair what was damaged before. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aStormOfWritersDoesNotSpoilARepair(long seed) {
        Comment top = talk.says("top");
        List<Comment> branch = new ArrayList<>(talk.aChainBelow(top, 4));
        branch.forEach(comment -> talk.replies(comment, "beside"));
        Id thread = top.key().thread();
        damage(unit -> {
            unit.threads().addCounts(thread, new ThreadCounts(7, -1, 3, 0, 0, 2, 0));
            unit.comments()
                    .setVisible(thread, Set.of(branch.get(0).id(), branch.get(2).id()), false);
        });

        Crowd.of(7, number -> {
            SplittableRandom random = new SplittableRandom(31 * seed + number);
            for (int i = 0; i < 12; i++) {
                if (number < 3) {
                    Comment to = branch.get(random.nextInt(branch.size()));
                    Crowd.patiently(
                            i,
                            n -> talk.submit(
                                    n % 3 == 0
                                            ? talk.draft("root")
                                            : talk.draft("reply").replyTo(to.id())));
                } else if (number < 5) {
                    hideOrShow(branch.get(random.nextInt(branch.size())));
                } else {
                    Crowd.patiently(i, n -> site.rejoinder.repair(SHOE));
                }
            }
            return number;
        });

        assertThat(site.rejoinder.verify().differences()).as("seed %d", seed).isEmpty();
        talk.countsAreExact();
    }

    private void hideOrShow(Comment comment) {
        Crowd.patiently(0, n -> {
            Comment now = talk.now(comment);
            return talk.decide(now, now.version(), now.status() == Status.APPROVED ? Status.SPAM : Status.APPROVED);
        });
    }

    @Test
    void aThreadIsFoundInOrderWhileOthersWrite() {
        Comment top = talk.says("top");
        List<Comment> chain = talk.aChainBelow(top, 3);

        Crowd.of(5, number -> {
            for (int i = 0; i < 12; i++) {
                if (number == 0) {
                    hideOrShow(chain.get(i % 3));
                } else if (number < 3) {
                    Crowd.patiently(i, n -> talk.submit(talk.draft("reply").replyTo(top.id())));
                } else {
                    assertThat(site.rejoinder.verify(SHOE).differences()).isEmpty();
                }
            }
            return number;
        });
    }
}
