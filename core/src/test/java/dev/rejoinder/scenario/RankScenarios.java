package dev.rejoinder.scenario;

import static dev.rejoinder.model.Vote.Direction.DOWN;
import static dev.rejoinder.model.Vote.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadEntry;
import dev.rejoinder.ThreadPage;
import dev.rejoinder.ThreadView;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Every comment has the rank that the site's formula gives to its votes, at any time. */
abstract class RankScenarios extends Scenario {

    private static void vote(Site on, Comment comment, int voter, Vote.Kind kind) {
        on.rejoinder
                .comments()
                .vote(Voter.guest("voter " + voter), comment.key(), kind)
                .orThrow();
    }

    private void isRanked(Ranking ranking, Comment comment) {
        Comment now = talk.now(comment);
        assertThat(now.reception()).isEqualTo(ranking.ranked(now.reception(), now.createdAt()));
    }

    @Test
    void aCommentIsRankedFromItsSubmissionOn() {
        Site hot = siteWith(builder -> builder.ranking(Ranking.hot()));
        Comment first = hot.talkOn(SHOE).says("first");
        pass(Duration.ofHours(1));
        Comment second = hot.talkOn(SHOE).replies(first, "second");

        isRanked(Ranking.hot(), first);
        isRanked(Ranking.hot(), second);
        assertThat(first.reception().rank())
                .isNotZero()
                .isLessThan(second.reception().rank());
        site = hot;
    }

    @Test
    void everyVoteRanksAnew() {
        Comment comment = talk.says("a");
        for (int voter = 0; voter < 6; voter++) {
            long before = talk.now(comment).reception().rank();
            vote(site, comment, voter, UP);
            assertThat(talk.now(comment).reception().rank()).isGreaterThan(before);
            isRanked(Ranking.best(), comment);
        }
        long best = talk.now(comment).reception().rank();
        vote(site, comment, 0, DOWN);
        assertThat(talk.now(comment).reception().rank()).isLessThan(best);
        isRanked(Ranking.best(), comment);
    }

    @Test
    void aSiteThatChoosesAnotherRankingRanksAnew() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            Comment comment = i % 3 == 2 ? talk.replies(comments.get(i - 1), "reply") : talk.says("comment " + i);
            comments.add(comment);
            vote(site, comment, i, i % 4 == 0 ? DOWN : UP);
            vote(site, comment, i + 1, UP);
        }
        comments.add(talk.says("hold: me"));
        Site hot = siteWith(builder -> builder.ranking(Ranking.hot()));

        assertThat(hot.rejoinder.rerank()).isEqualTo(61);
        comments.forEach(comment -> isRanked(Ranking.hot(), comment));
        assertThat(hot.rejoinder.rerank()).as("again").isZero();
        assertThat(site.rejoinder.rerank()).isEqualTo(61);
        comments.forEach(comment -> isRanked(Ranking.best(), comment));
    }

    @Test
    void aCommentThatSinksWhileThePageIsTurnedStandsWhereItSankTo() {
        site = siteWith(builder -> builder.ranking(Ranking.top()));
        Talk top = site.talkOn(SHOE);
        Comment older = top.says("older");
        Comment newer = top.says("newer");
        ThreadView one = ThreadView.roots(Sort.RANKED).limit(1);
        ThreadPage first = top.read(one);
        assertThat(first.entries()).extracting(ThreadEntry::key).containsExactly(newer.key());

        vote(site, newer, 0, DOWN);
        ThreadPage second = top.read(one.from(first.next().orElseThrow()));
        ThreadPage third = top.read(one.from(second.next().orElseThrow()));
        assertThat(second.entries()).extracting(ThreadEntry::key).containsExactly(older.key());
        assertThat(third.entries()).extracting(ThreadEntry::key).containsExactly(newer.key());
        assertThat(third.next()).isEmpty();
    }

    @Test
    void votesThatComeInWhileCommentsAreRankedAnewCount() {
        List<Comment> comments = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            comments.add(talk.says("comment " + i));
        }
        List<Site> rankings = List.of(
                siteWith(builder -> builder.ranking(Ranking.hot())),
                siteWith(builder -> builder.ranking(Ranking.top())));
        Site last = rankings.get(1);

        Crowd.of(4, number -> {
            SplittableRandom random = new SplittableRandom(number);
            for (int i = 0; i < 15; i++) {
                if (number == 0) {
                    Site site = rankings.get(i % 2);
                    Crowd.patiently(i, n -> site.rejoinder.rerank());
                } else {
                    Comment comment = comments.get(random.nextInt(comments.size()));
                    Crowd.patiently(i, n -> {
                        vote(last, comment, 100 * number + n, UP);
                        return n;
                    });
                }
            }
            return number;
        });
        last.rejoinder.rerank();
        site = last;

        comments.forEach(comment -> isRanked(Ranking.top(), comment));
        assertThat(comments.stream()
                        .mapToLong(comment -> talk.now(comment).reception().ups())
                        .sum())
                .isEqualTo(45);
    }
}
