package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.VoteRecords.Tally;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Many vote, change their minds and take it back at once; in the end the counts are those of the votes. */
abstract class ConcurrentVoteScenarios extends Scenario {

    private static final List<Vote.Kind> KINDS =
            List.of(Vote.Direction.UP, Vote.Direction.DOWN, new Vote.Reaction("heart"), new Vote.Reaction("laugh"));

    private void aSiteWithReactions() {
        site = siteWith(builder -> builder.reactions(Set.of("heart", "laugh")));
        talk = site.talkOn(SHOE);
    }

    private void receptionsAreThoseOfTheVotes(List<Comment> comments) {
        Id thread = comments.get(0).key().thread();
        Map<Id, Tally> tallies = store().read(unit ->
                unit.votes().count(thread, comments.stream().map(Comment::id).toList()));
        for (Comment comment : comments) {
            Reception exact = tallies.get(comment.id()).counted();
            assertThat(talk.now(comment).reception())
                    .as("reception of %s", comment.id())
                    .isEqualTo(Ranking.best().ranked(exact, comment.createdAt()));
        }
    }

    @Test
    void eachVoterHasGivenWhatTheyGaveLastAndAllIsCounted() {
        aSiteWithReactions();
        List<Comment> comments = List.of(talk.says("a"), talk.says("b"));
        Id thread = comments.get(0).key().thread();

        List<Map<Id, Set<Vote.Kind>>> given = Crowd.of(8, number -> {
            SplittableRandom random = new SplittableRandom(number);
            Voter voter = Voter.guest("voter " + number);
            Map<Id, Set<Vote.Kind>> mine = new HashMap<>();
            for (int i = 0; i < 40; i++) {
                Comment comment = comments.get(random.nextInt(comments.size()));
                Vote.Kind kind = KINDS.get(random.nextInt(KINDS.size()));
                boolean takesBack = random.nextInt(3) == 0;
                Crowd.patiently(
                        i,
                        n -> takesBack
                                ? site.rejoinder
                                        .comments()
                                        .unvote(voter, comment.key(), kind)
                                        .orThrow()
                                : site.rejoinder
                                        .comments()
                                        .vote(voter, comment.key(), kind)
                                        .orThrow());
                remember(mine.computeIfAbsent(comment.id(), id -> new HashSet<>()), kind, takesBack);
            }
            mine.values().removeIf(Set::isEmpty);
            return mine;
        });

        receptionsAreThoseOfTheVotes(comments);
        List<Id> ids = comments.stream().map(Comment::id).toList();
        for (int number = 0; number < given.size(); number++) {
            assertThat(site.rejoinder.comments().votes(Voter.guest("voter " + number), thread, ids))
                    .as("voter %d", number)
                    .isEqualTo(given.get(number));
        }
    }

    private static void remember(Set<Vote.Kind> mine, Vote.Kind kind, boolean takesBack) {
        if (takesBack) {
            mine.remove(kind);
            return;
        }
        if (kind instanceof Vote.Direction direction) {
            mine.remove(direction.opposite());
        }
        mine.add(kind);
    }

    @Test
    void oneVoterWhoClicksInManyWindowsVotesOnce() {
        aSiteWithReactions();
        Comment comment = talk.says("a");

        Crowd.of(8, number -> {
            for (int i = 0; i < 10; i++) {
                Vote.Kind kind = KINDS.get((number + i) % 2);
                Crowd.patiently(
                        i,
                        n -> site.rejoinder
                                .comments()
                                .vote(Voter.guest("one"), comment.key(), kind)
                                .orThrow());
            }
            return number;
        });

        Reception reception = talk.now(comment).reception();
        assertThat(reception.ups() + reception.downs()).isEqualTo(1);
        receptionsAreThoseOfTheVotes(List.of(comment));
    }

    @Test
    void votesAndDecisionsCrossEachOther() {
        aSiteWithReactions();
        Comment comment = talk.says("a");
        talk.replies(comment, "reply");

        Crowd.of(4, number -> {
            for (int i = 0; i < 20; i++) {
                Crowd.patiently(
                        i,
                        n -> number == 0
                                ? talk.decide(
                                        comment,
                                        talk.now(comment).version(),
                                        n % 2 == 0 ? Status.REMOVED : Status.APPROVED)
                                : site.rejoinder
                                        .comments()
                                        .vote(
                                                Voter.guest(number + " " + n),
                                                comment.key(),
                                                KINDS.get(n % KINDS.size())));
            }
            return number;
        });

        receptionsAreThoseOfTheVotes(List.of(comment));
        talk.countsAreExact();
    }
}
