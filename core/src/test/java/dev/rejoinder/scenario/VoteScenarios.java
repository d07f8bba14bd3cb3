package dev.rejoinder.scenario;

import static dev.rejoinder.model.Vote.Direction.DOWN;
import static dev.rejoinder.model.Vote.Direction.UP;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Capability;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What readers give to comments. */
abstract class VoteScenarios extends Scenario {

    private static final Vote.Kind HEART = new Vote.Reaction("heart");
    private static final Vote.Kind LAUGH = new Vote.Reaction("laugh");

    private static final Voter WALT = Voter.of(Cast.reader("walt"));
    private static final Voter RITA = Voter.of(Cast.READER);
    private static final Voter PASSER_BY = Voter.guest("cookie 4711");

    private Comment comment;

    @BeforeEach
    void aCommentOnASiteWithReactions() {
        site = siteWith(builder -> builder.reactions(Set.of("heart", "laugh")));
        talk = site.talkOn(SHOE);
        comment = talk.says("well said");
    }

    private Outcome<Reception> vote(Voter voter, Vote.Kind kind) {
        return site.rejoinder.comments().vote(voter, comment.key(), kind);
    }

    private Outcome<Reception> unvote(Voter voter, Vote.Kind kind) {
        return site.rejoinder.comments().unvote(voter, comment.key(), kind);
    }

    private Map<Id, Set<Vote.Kind>> votesOf(Voter voter) {
        return site.rejoinder.comments().votes(voter, comment.key().thread(), List.of(comment.id()));
    }

    private Reception reception() {
        return talk.now(comment).reception();
    }

    private Reception expected(long ups, long downs, Map<String, Long> reactions) {
        return Ranking.best().ranked(new Reception(ups, downs, new TreeMap<>(reactions), 0), comment.createdAt());
    }

    @Test
    void aVoteCountsAndIsToldToItsVoter() {
        Reception one = expected(1, 0, Map.of());

        assertThat(vote(WALT, UP).orThrow()).isEqualTo(one);
        assertThat(reception()).isEqualTo(one);
        assertThat(votesOf(WALT)).isEqualTo(Map.of(comment.id(), Set.of(UP)));
        assertThat(votesOf(RITA)).isEmpty();
    }

    @Test
    void theSameVoteAgainChangesNothing() {
        vote(WALT, UP).orThrow();

        assertThat(vote(WALT, UP).orThrow()).isEqualTo(expected(1, 0, Map.of()));
        assertThat(vote(WALT, HEART).orThrow()).isEqualTo(expected(1, 0, Map.of("heart", 1L)));
        assertThat(vote(WALT, HEART).orThrow()).isEqualTo(expected(1, 0, Map.of("heart", 1L)));
        assertThat(reception()).isEqualTo(expected(1, 0, Map.of("heart", 1L)));
    }

    @Test
    void anUpTakesThePlaceOfADownAndTheOtherWayRound() {
        vote(WALT, UP).orThrow();

        assertThat(vote(WALT, DOWN).orThrow()).isEqualTo(expected(0, 1, Map.of()));
        assertThat(votesOf(WALT)).isEqualTo(Map.of(comment.id(), Set.of(DOWN)));
        assertThat(vote(WALT, UP).orThrow()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void whatWasGivenIsTakenBack() {
        vote(WALT, UP).orThrow();
        vote(WALT, LAUGH).orThrow();
        vote(PASSER_BY, LAUGH).orThrow();

        assertThat(unvote(WALT, DOWN).orThrow()).as("never given").isEqualTo(expected(1, 0, Map.of("laugh", 2L)));
        assertThat(unvote(WALT, LAUGH).orThrow()).isEqualTo(expected(1, 0, Map.of("laugh", 1L)));
        assertThat(unvote(PASSER_BY, LAUGH).orThrow()).isEqualTo(expected(1, 0, Map.of()));
        assertThat(unvote(WALT, UP).orThrow()).isEqualTo(expected(0, 0, Map.of()));
        assertThat(unvote(WALT, UP).orThrow()).as("again").isEqualTo(expected(0, 0, Map.of()));
        assertThat(votesOf(WALT)).isEmpty();
    }

    @Test
    void aVoteRaisesNoVersionAndWritesNoEvent() {
        int events = Site.allEvents(store()).size();

        vote(WALT, UP).orThrow();
        unvote(WALT, UP).orThrow();

        assertThat(talk.now(comment).version()).isEqualTo(comment.version());
        assertThat(Site.allEvents(store())).hasSize(events);
    }

    @Test
    void aDecisionKeepsTheVotes() {
        vote(WALT, UP).orThrow();
        talk.decide(comment, Status.SPAM);

        assertThat(talk.decide(comment, Status.APPROVED).reception()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void aVoteByAnOldKeyIsGivenToTheCommentWhereverItIsNow() {
        site.talkOn(HAT).says("hat");
        vote(WALT, HEART).orThrow();
        site.rejoinder
                .threads()
                .moveBranch(Cast.MODERATOR, comment.key(), 1, HAT)
                .orThrow();

        assertThat(vote(WALT, UP).orThrow()).isEqualTo(expected(1, 0, Map.of("heart", 1L)));
        assertThat(vote(PASSER_BY, DOWN).orThrow()).isEqualTo(expected(1, 1, Map.of("heart", 1L)));
        assertThat(unvote(WALT, HEART).orThrow()).isEqualTo(expected(1, 1, Map.of()));
        assertThat(reception()).isEqualTo(expected(1, 1, Map.of()));
        assertThat(votesOf(WALT)).as("where it was").isEmpty();
        site.rejoinder
                .threads()
                .setState(Cast.MODERATOR, HAT, ThreadState.READ_ONLY)
                .orThrow();
        assertThat(refusal(vote(WALT, DOWN))).as("where it is").isInstanceOf(Refusal.NotNow.class);
    }

    @Test
    void nobodyVotesOnTheirOwnUnlessTheSiteLetsThem() {
        for (Vote.Kind kind : List.of(UP, DOWN, HEART)) {
            assertThat(refusal(vote(RITA, kind))).isInstanceOf(Refusal.NotNow.class);
        }
        assertThat(unvote(RITA, UP).orThrow()).isEqualTo(expected(0, 0, Map.of()));

        site = siteWith(builder -> builder.votesOnOwnComments(true));
        assertThat(vote(RITA, UP).orThrow()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void onlyReactionsOfTheSiteAreTakenButAllAreTakenBack() {
        vote(WALT, LAUGH).orThrow();
        site = siteWith(builder -> builder.reactions(Set.of("heart")));

        assertThat(refusal(vote(PASSER_BY, LAUGH)).message())
                .isEqualTo("The field kind is the reaction laugh, but this site takes heart alone.");
        assertThat(unvote(WALT, LAUGH).orThrow()).isEqualTo(expected(0, 0, Map.of()));
        assertThat(refusal(siteWith(builder -> builder).rejoinder.comments().vote(WALT, comment.key(), HEART))
                        .message())
                .contains("takes no reactions");
    }

    @Test
    void aSiteMayTakeNoDowns() {
        vote(WALT, DOWN).orThrow();
        site = siteWith(builder -> builder.downVotes(false));

        assertThat(refusal(vote(PASSER_BY, DOWN))).isInstanceOf(Refusal.Invalid.class);
        assertThat(vote(PASSER_BY, UP).orThrow()).isEqualTo(expected(1, 1, Map.of()));
        assertThat(unvote(WALT, DOWN).orThrow()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void whatReadersDoNotSeeGetsNoVotes() {
        Comment held = talk.says("hold: me");
        Comment reply = talk.replies(comment, "reply");
        CommentKey absent = new CommentKey(comment.key().thread(), new Id(Long.MAX_VALUE));
        CommentKey elsewhere = new CommentKey(new Id(Long.MAX_VALUE), comment.id());
        for (CommentKey key : List.of(held.key(), absent, elsewhere)) {
            assertThat(refusal(site.rejoinder.comments().vote(WALT, key, UP))).isInstanceOf(Refusal.NotFound.class);
            assertThat(refusal(site.rejoinder.comments().unvote(WALT, key, UP))).isInstanceOf(Refusal.NotFound.class);
        }

        talk.decide(comment, Status.REMOVED);
        assertThat(talk.now(comment).visible()).as("a tombstone").isTrue();
        assertThat(refusal(vote(WALT, UP))).isInstanceOf(Refusal.NotNow.class);
        talk.decide(reply, Status.SPAM);
        assertThat(refusal(vote(WALT, UP))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void aClosedThreadTakesVotesAndOneThatIsOnlyToBeReadDoesNot() {
        site.rejoinder
                .threads()
                .setState(Cast.MODERATOR, SHOE, ThreadState.CLOSED)
                .orThrow();
        assertThat(vote(WALT, UP).orThrow()).isEqualTo(expected(1, 0, Map.of()));

        site.rejoinder
                .threads()
                .setState(Cast.MODERATOR, SHOE, ThreadState.READ_ONLY)
                .orThrow();
        assertThat(refusal(vote(PASSER_BY, UP)).message()).contains("can only be read");
        assertThat(refusal(unvote(WALT, UP))).isInstanceOf(Refusal.NotNow.class);
        assertThat(reception()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void votersAreToldApart() {
        vote(Voter.of(Actor.member("walt", "Walt", Capability.COMMENT)), UP).orThrow();
        vote(Voter.of(Actor.member("walt", "Another name", Capability.COMMENT)), UP)
                .orThrow();
        vote(Voter.guest("walt"), UP).orThrow();
        vote(Voter.guest("Walt"), UP).orThrow();

        assertThat(reception()).isEqualTo(expected(3, 0, Map.of()));
    }

    @Test
    void aVoterWhoIsNoneIsRefused() {
        String tooLong = "x".repeat(Voter.MAX_KEY + 1);
        for (String key : List.of("", " ", "a\u0000", "a\nb", "\ud800", tooLong)) {
            assertThat(refusal(vote(Voter.guest(key), UP))).as(key).isInstanceOf(Refusal.Invalid.class);
            assertThat(refusal(unvote(Voter.guest(key), UP))).as(key).isInstanceOf(Refusal.Invalid.class);
            assertThat(votesOf(Voter.guest(key))).isEmpty();
        }
        assertThat(refusal(vote(Voter.of(Actor.guest(Guest.named("Ada"))), UP))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(vote(Voter.of(Cast.reader("guest:4711")), UP))).isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(vote(Voter.of(Cast.NOBODY), UP))).isEqualTo(new Refusal.Lacks(Capability.COMMENT));
        assertThat(vote(Voter.guest("x".repeat(Voter.MAX_KEY)), UP).orThrow()).isEqualTo(expected(1, 0, Map.of()));
    }

    @Test
    void aCommentHoldsSoManyKindsOfReactions() {
        for (int i = 0; i < Reception.MAX_REACTIONS; i++) {
            String name = "kind" + i;
            site = siteWith(builder -> builder.reactions(Set.of(name)));
            vote(WALT, new Vote.Reaction(name)).orThrow();
        }
        site = siteWith(builder -> builder.reactions(Set.of("heart", "kind0")));

        assertThat(refusal(vote(WALT, HEART))).isInstanceOf(Refusal.NotNow.class);
        assertThat(vote(PASSER_BY, new Vote.Reaction("kind0")).orThrow().reactions())
                .hasSize(Reception.MAX_REACTIONS)
                .containsEntry("kind0", 2L);
    }
}
