package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Actor;
import dev.rejoinder.Outcome;
import dev.rejoinder.Refusal;
import dev.rejoinder.Seen;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One decision on many comments. */
abstract class BulkDecisionScenarios extends Scenario {

    private static final Subject HAT = Subject.of("product", "hat");
    private static final Subject SCARF = Subject.of("product", "scarf");

    private static final Status[] DECISIONS = {
        Status.PENDING, Status.APPROVED, Status.SPAM, Status.REJECTED, Status.REMOVED
    };

    private Map<CommentKey, Outcome<Comment>> decideAll(Collection<Comment> comments, Status status) {
        return site.moderation()
                .decideAll(Cast.MODERATOR, comments.stream().map(Seen::of).toList(), status, "because")
                .orThrow();
    }

    @Test
    void aPageOfTheQueueIsApprovedAtOnce() {
        Comment parent = talk.says("parent");
        List<Comment> held = new ArrayList<>();
        for (int i = 1; i <= 70; i++) {
            Talk somewhere = i % 3 == 0 ? talk : site.talkOn(Subject.of("product", "p" + i % 3));
            held.add(
                    i % 6 == 0
                            ? Talk.kept(somewhere.submit(
                                    somewhere.draft("hold: " + i).replyTo(parent.id())))
                            : somewhere.says("hold: " + i));
        }
        Collections.shuffle(held, new Random(7));

        Map<CommentKey, Outcome<Comment>> outcomes = decideAll(held, Status.APPROVED);

        assertThat(outcomes.keySet())
                .containsExactlyElementsOf(held.stream().map(Comment::key).toList());
        for (Comment before : held) {
            Comment after = outcomes.get(before.key()).orThrow();
            assertThat(after).isEqualTo(talk.now(before));
            assertThat(after.visible()).isTrue();
            Event event = site.moderation()
                    .trail(Cast.MODERATOR, Target.of(before.key()), 1)
                    .orThrow()
                    .get(0);
            assertThat(event.version()).isEqualTo(2);
            assertThat(event.change().from()).isEqualTo("PENDING");
            assertThat(event.change().to()).isEqualTo("APPROVED");
            assertThat(event.change().reason()).isEqualTo("because");
        }
        assertThat(talk.counts().visible()).isEqualTo(24);
        talk.countsAreExact();
    }

    @Test
    void oneThatHasChangedIsRefusedAndTheOthersAreNot() {
        Comment first = talk.says("hold: first");
        Comment second = talk.says("hold: second");
        Comment third = talk.says("third");
        talk.decide(second, Status.SPAM);
        CommentKey absent = new CommentKey(first.key().thread(), new Id(4711));

        Map<CommentKey, Outcome<Comment>> outcomes = site.moderation()
                .decideAll(
                        Cast.MODERATOR,
                        List.of(Seen.of(first), Seen.of(second), Seen.of(third), new Seen(absent, 1)),
                        Status.APPROVED,
                        "")
                .orThrow();

        assertThat(outcomes.get(first.key()).orThrow().status()).isEqualTo(Status.APPROVED);
        assertThat(refusal(outcomes.get(second.key()))).isEqualTo(new Refusal.Stale(1, 2));
        assertThat(refusal(outcomes.get(third.key()))).isInstanceOf(Refusal.NotNow.class);
        assertThat(refusal(outcomes.get(absent))).isInstanceOf(Refusal.NotFound.class);
        assertThat(talk.now(second).status()).isEqualTo(Status.SPAM);
        talk.countsAreExact();
    }

    @Test
    void whatIsDecidedAtOnceLooksLikeWhatIsDecidedOneByOne() {
        for (long seed = 1; seed <= 12; seed++) {
            Talk atOnce = site.talkOn(Subject.of("at-once", "" + seed));
            Talk oneByOne = site.talkOn(Subject.of("one-by-one", "" + seed));
            List<Comment> some = randomTalk(atOnce, seed);
            List<Comment> same = randomTalk(oneByOne, seed);
            Status status = DECISIONS[(int) (seed % DECISIONS.length)];

            decideAll(some.stream().map(atOnce::now).toList(), status);
            same.forEach(
                    comment -> oneByOne.decide(comment, oneByOne.now(comment).version(), status));

            assertThat(atOnce.outline()).as("seed %d, %s", seed, status).isEqualTo(oneByOne.outline());
            assertThat(atOnce.counts()).as("seed %d, %s", seed, status).isEqualTo(oneByOne.counts());
            atOnce.countsAreExact();
        }
    }

    /** Replies of every status below comments of every status; returned is every second of them. */
    private static List<Comment> randomTalk(Talk talk, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Comment> all = new ArrayList<>(List.of(talk.says("root 1"), talk.says("root 2")));
        for (int i = 0; i < 24; i++) {
            Comment parent = talk.now(all.get(random.nextInt(all.size())));
            String text = (random.nextInt(3) == 0 ? "hold: " : "") + i;
            Submission sent = talk.submit(talk.draft(text).replyTo(parent.id()));
            if (!(sent instanceof Submission.Rejected)) {
                all.add(Talk.kept(sent));
            }
            if (random.nextInt(3) == 0) {
                Comment any = talk.now(all.get(random.nextInt(all.size())));
                talk.decide(any, any.version(), DECISIONS[random.nextInt(DECISIONS.length)]);
            }
        }
        return IntStream.range(0, all.size())
                .filter(i -> i % 2 == 0)
                .mapToObj(all::get)
                .toList();
    }

    @Test
    void movedCommentsAreDecidedOnWhereTheyAreNow() {
        Talk hat = site.talkOn(HAT);
        Comment root = talk.says("root");
        Comment reply = talk.replies(root, "hold: reply");
        Comment once = talk.says("hold: once");
        Comment twice = talk.says("hold: twice");
        hat.says("hat");
        site.talkOn(SCARF).says("scarf");
        Comment first = move(twice, SCARF);
        List<Comment> moved = List.of(move(root, HAT), move(once, HAT), move(first, HAT));
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
        hat.countsAreExact();
        talk.countsAreExact();
    }

    private Comment move(Comment comment, Subject to) {
        return site.rejoinder
                .threads()
                .moveBranch(Cast.MODERATOR, comment.key(), comment.version(), to)
                .orThrow();
    }

    @Test
    void oneThatIsGivenByItsOldAndItsNewKeyIsDecidedOnOnce() {
        Comment root = talk.says("root");
        Comment held = talk.replies(root, "hold: reply");
        site.talkOn(HAT).says("hat");
        move(root, HAT);
        Comment now = talk.now(held);

        Map<CommentKey, Outcome<Comment>> outcomes = decideAll(List.of(held, now), Status.APPROVED);

        assertThat(outcomes.get(held.key())).isEqualTo(outcomes.get(now.key()));
        assertThat(outcomes.get(now.key()).orThrow()).isEqualTo(talk.now(held));
        site.talkOn(HAT).countsAreExact();
    }

    @Test
    void howManyMovedDoesNotMakeItMoreToDo() {
        Comment root = talk.says("root");
        List<Comment> held = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            held.add(talk.replies(root, "hold: " + i));
        }
        site.talkOn(HAT).says("hat");
        site.talkOn(SCARF).says("scarf");
        move(move(root, SCARF), HAT);
        CountingStore counting = new CountingStore(store());

        siteOn(counting, builder -> builder)
                .moderation()
                .decideAll(Cast.MODERATOR, held.stream().map(Seen::of).toList(), Status.APPROVED, "")
                .orThrow();

        assertThat(counting.calls()).as("however often the unit is run again").isBetween(6, held.size() - 1);
        assertThat(site.talkOn(HAT).outline()).hasSize(62);
        site.talkOn(HAT).countsAreExact();
    }

    @Test
    void whatWasMovedUnderAHeldCommentIsSeenWithIt() {
        Comment held = talk.says("hold: me");
        Comment other = talk.says("other");
        site.rejoinder
                .threads()
                .moveUnder(Cast.MODERATOR, other.key(), 1, held.key())
                .orThrow();

        decideAll(List.of(held), Status.APPROVED);

        assertThat(talk.outline()).containsExactly("hold: me", ">other");
        talk.countsAreExact();
    }

    @Test
    void decisionsOnManyCrossRepliesAndOtherDecisions() {
        Comment top = talk.says("top");
        List<Comment> branch = new ArrayList<>(talk.aChainBelow(top, 3));
        for (int i = 0; i < 20; i++) {
            branch.add(Talk.kept(talk.submit(
                    talk.draft("hold: " + i).replyTo(branch.get(i % 3).id()))));
        }
        Crowd.of(5, number -> {
            for (int i = 0; i < 8; i++) {
                int round = i;
                Crowd.patiently(number, n -> switch (n % 3) {
                    case 0 -> decideAll(branch.stream().map(talk::now).toList(), DECISIONS[(n + round) % 5]);
                    case 1 ->
                        talk.submit(talk.draft("reply")
                                .replyTo(branch.get(round % 3).id()));
                    default -> talk.decide(top, talk.now(top).version(), DECISIONS[(n + round) % 5]);
                });
            }
            return number;
        });

        assertThat(site.rejoinder.verify().differences()).isEmpty();
        talk.countsAreExact();
    }

    @Test
    void whatCantBeDecidedIsRefusedAsAWhole() {
        Comment held = talk.says("hold: me");
        List<Seen> one = List.of(Seen.of(held));
        List<Seen> tooMany = Collections.nCopies(1_001, Seen.of(held));
        Actor reader = Cast.READER;

        assertThat(refusal(site.moderation().decideAll(reader, one, Status.APPROVED, "")))
                .isInstanceOf(Refusal.Lacks.class);
        assertThat(refusal(site.moderation().decideAll(Cast.MODERATOR, one, Status.DELETED, "")))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(site.moderation().decideAll(Cast.MODERATOR, one, Status.SPAM, "x".repeat(2_001))))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(refusal(site.moderation().decideAll(Cast.MODERATOR, tooMany, Status.SPAM, ""))
                        .message())
                .contains("1001");
        assertThat(decideAll(List.of(), Status.APPROVED)).isEmpty();
        assertThat(site.moderation()
                        .queue(Cast.MODERATOR, Status.PENDING, Order.OLDEST, null, 10)
                        .orThrow()
                        .items())
                .containsExactly(held);
    }
}
