package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Difference;
import dev.rejoinder.Repair;
import dev.rejoinder.Verification;
import dev.rejoinder.Voter;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.model.Vote;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A thread that contradicts itself is set right, by whom comments answer and what was decided on them. */
abstract class RepairScenarios extends Scenario {

    private static final ThreadCounts WRONG = new ThreadCounts(7, -1, 3, 0, 0, 2, 0);

    /** Damages a thread, which is as it was after its repair. */
    private Repair mends(Consumer<UnitOfWork> damage) {
        List<String> before = talk.outline();
        ThreadCounts counts = talk.counts();
        damage(damage);
        assertThat(site.rejoinder.verify(SHOE).isClean()).isFalse();

        Repair repair = site.rejoinder.repair(SHOE);
        assertThat(repair.left()).isEmpty();
        assertThat(repair.mended())
                .isNotEmpty()
                .allMatch(difference -> difference.thread().filter(SHOE::equals).isPresent());
        assertThat(site.rejoinder.verify(SHOE).isClean()).isTrue();
        assertThat(talk.outline()).isEqualTo(before);
        assertThat(talk.counts()).isEqualTo(counts);
        return repair;
    }

    @Test
    void whatIsInOrderIsLeftAlone() {
        Comment a = talk.says("a");
        talk.replies(a, "b");
        talk.decide(a, Status.REMOVED);

        assertThat(site.rejoinder.repair()).isEqualTo(new Repair(List.of(), List.of()));
        assertThat(site.rejoinder.repair(SHOE)).isEqualTo(new Repair(List.of(), List.of()));
        assertThat(site.rejoinder.repair(Subject.of("no", "thread"))).isEqualTo(new Repair(List.of(), List.of()));
        assertThat(site.rejoinder.verify(SHOE)).isEqualTo(new Verification(0, 1, 2, 4, List.of()));
        assertThat(site.rejoinder.verify(Subject.of("no", "thread")))
                .isEqualTo(new Verification(0, 0, 0, 0, List.of()));
    }

    @Test
    void wrongCountsAreMended() {
        Id thread = talk.says("a").key().thread();
        assertThat(mends(unit -> unit.threads().addCounts(thread, WRONG)).mended())
                .hasSize(1);
    }

    @Test
    void whatIsWronglySeenOrHiddenIsMended() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment c = talk.replies(b, "c");
        Comment d = talk.replies(a, "d");
        Comment held = talk.replies(d, "hold: e");
        talk.decide(b, Status.SPAM);

        mends(unit -> {
            unit.comments().setVisible(a.key().thread(), Set.of(b.id(), c.id(), held.id()), true);
            unit.comments().setVisible(a.key().thread(), Set.of(a.id(), d.id()), false);
        });
    }

    @Test
    void tombstonesStandOrFallAsTheyOughtTo() {
        Comment a = talk.says("a");
        talk.replies(a, "b");
        talk.decide(a, Status.REMOVED);
        Comment alone = talk.says("alone");
        talk.withdraw(alone);

        mends(unit -> {
            unit.comments().setVisible(a.key().thread(), Set.of(alone.id()), true);
            unit.comments().setVisible(a.key().thread(), Set.of(a.id()), false);
        });
    }

    @Test
    void commentsInWrongPlacesArePutBackWithAllBelowThem() {
        Comment a = talk.says("a");
        List<Comment> chain = talk.aChainBelow(a, 20);
        Comment other = talk.says("other");
        Comment beside = talk.replies(other, "beside");

        mends(unit -> {
            astray(unit, chain.get(2), other.placement().path());
            astray(unit, chain.get(9), a.placement().path());
            astray(unit, chain.get(17), chain.get(4).placement().path());
            place(unit, beside, new Placement(other.id(), path(beside), 9));
        });
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    private static void astray(UnitOfWork unit, Comment comment, ThreadPath below) {
        Placement placement = comment.placement();
        place(unit, comment, new Placement(placement.parent(), below.child(comment.id()), placement.depth()));
    }

    private static void place(UnitOfWork unit, Comment comment, Placement placement) {
        Id thread = comment.key().thread();
        unit.moves().move(thread, thread, Map.of(comment.id(), placement));
    }

    @Test
    void whatACommentWasGivenIsNoLessThanItsVotesAndRanksAsTheSiteSays() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        Comment imported = talk.says("imported");
        Reception one = site.rejoinder
                .comments()
                .vote(Voter.guest("walt"), a.key(), Vote.Direction.UP)
                .orThrow();
        Reception many = Ranking.best().ranked(new Reception(7, 2, Collections.emptySortedMap(), 0), a.createdAt());
        damage(unit -> unit.votes().setReception(imported.key(), many));

        Repair repair = mends(unit -> {
            unit.votes().setReception(a.key(), Reception.NONE);
            unit.votes().setReception(b.key(), Reception.NONE.withRank(-5));
        });

        assertThat(repair.mended()).hasSize(2);
        assertThat(talk.now(a).reception()).isEqualTo(one);
        assertThat(talk.now(b).reception()).isEqualTo(b.reception());
        assertThat(talk.now(imported).reception()).as("more than its votes").isEqualTo(many);
        assertThat(talk.now(a).version()).isEqualTo(a.version());
    }

    @Test
    void whatTheRowsDoNotTellIsLeftAndReported() {
        Comment a = talk.says("a");
        Id nobody = new Id(4711);
        Id orphan = new Id(1_000_000);
        damage(unit -> {
            unit.comments().replace(a.withVersion(2));
            unit.comments()
                    .insert(new Comment(
                            new CommentKey(a.key().thread(), orphan),
                            0,
                            new Placement(nobody, ThreadPath.root(nobody).child(orphan), 2),
                            a.author(),
                            a.text(),
                            a.createdAt(),
                            a.standing(),
                            a.origin()));
        });
        breaksTheStore();

        Repair repair = site.rejoinder.repair(SHOE);
        assertThat(repair.mended()).extracting(Difference::what).allMatch(what -> what.contains("counts"));
        assertThat(repair.left())
                .extracting(Difference::what)
                .hasSize(2)
                .anyMatch(what -> what.contains("answers " + nobody))
                .anyMatch(what -> what.contains("events of"));
        assertThat(site.rejoinder.verify().on(SHOE)).isEqualTo(repair.left());
    }

    @Test
    void oneThreadIsMendedAndThenTheOthers() {
        Id one = talk.says("a").key().thread();
        Id two = site.talkOn(HAT).says("b").key().thread();
        damage(unit -> {
            unit.threads().addCounts(one, WRONG);
            unit.threads().addCounts(two, WRONG);
        });
        assertThat(site.rejoinder.verify().on(SHOE)).hasSize(1);
        assertThat(site.rejoinder.verify().on(HAT)).hasSize(1);

        site.rejoinder.repair(SHOE);
        assertThat(site.rejoinder.verify().on(SHOE)).isEmpty();
        assertThat(site.rejoinder.verify().on(HAT)).hasSize(1);
        assertThat(site.rejoinder.repair().mended())
                .extracting(difference -> difference.thread().orElseThrow())
                .containsExactly(HAT);
    }

    @Test
    void aRepairIsNoChangeOfAnyComment() {
        Comment a = talk.says("a");
        Comment b = talk.replies(a, "b");
        List<Event> events = Site.allEvents(store());

        mends(unit -> unit.comments().setVisible(a.key().thread(), Set.of(a.id(), b.id()), false));
        assertThat(talk.now(a)).isEqualTo(a);
        assertThat(talk.now(b)).isEqualTo(b);
        assertThat(Site.allEvents(store())).isEqualTo(events);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void randomDamageIsMended(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Comment> comments = new ArrayList<>(List.of(talk.says("0")));
        for (int i = 1; i < 60; i++) {
            Comment parent = comments.get(random.nextInt(3) == 0 ? random.nextInt(i) : i - 1);
            comments.add(random.nextInt(12) == 0 ? talk.says("" + i) : talk.replies(parent, "" + i));
        }
        List<Status> decisions = List.of(Status.PENDING, Status.SPAM, Status.REMOVED, Status.REMOVED);
        for (int i = 0; i < 12; i++) {
            Comment comment = talk.now(comments.get(random.nextInt(comments.size())));
            if (comment.status() == Status.APPROVED) {
                talk.decide(comment, decisions.get(random.nextInt(decisions.size())));
            }
        }
        Id thread = comments.get(0).key().thread();

        mends(unit -> {
            unit.threads().addCounts(thread, WRONG);
            for (int i = 0; i < 15; i++) {
                Comment comment = comments.get(random.nextInt(comments.size()));
                Comment any = comments.get(random.nextInt(comments.size()));
                if (random.nextBoolean()) {
                    unit.comments().setVisible(thread, Set.of(comment.id()), random.nextBoolean());
                } else if (comment.placement().parent() != null) {
                    astray(unit, comment, path(any));
                }
            }
        });
    }
}
