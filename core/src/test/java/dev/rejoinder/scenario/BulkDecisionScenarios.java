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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One decision on many comments. */
abstract class BulkDecisionScenarios extends Scenario {

    private static final Status[] DECISIONS = {
        Status.PENDING, Status.APPROVED, Status.SPAM, Status.REJECTED, Status.REMOVED
    };

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

        Map<CommentKey, Outcome<Comment>> outcomes = talk.decideAll(held, Status.APPROVED);

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

            talk.decideAll(some.stream().map(atOnce::now).toList(), status);
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
                    case 0 -> talk.decideAll(branch.stream().map(talk::now).toList(), DECISIONS[(n + round) % 5]);
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
        assertThat(talk.decideAll(List.of(), Status.APPROVED)).isEmpty();
        assertThat(site.moderation()
                        .queue(Cast.MODERATOR, Status.PENDING, Order.OLDEST, null, 10)
                        .orThrow()
                        .items())
                .containsExactly(held);
    }
}
