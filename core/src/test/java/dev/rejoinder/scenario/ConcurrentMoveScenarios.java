package dev.rejoinder.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.Submission;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Branches go to and fro between threads while people reply and moderators decide; none is lost, none is there twice. */
abstract class ConcurrentMoveScenarios extends TwoThreadsScenario {

    private static final Status[] DECISIONS = {Status.APPROVED, Status.SPAM, Status.REMOVED};

    private void agree(int comments, long seed) {
        assertThat(site.rejoinder.verify().differences()).as("seed %d", seed).isEmpty();
        countsAreExact();
        assertThat(talk.counts().total() + hat.counts().total())
                .as("seed %d", seed)
                .isEqualTo(comments);
    }

    private void moveSomewhere(Comment comment, List<Comment> others, SplittableRandom random) {
        Comment now = talk.now(comment);
        switch (random.nextInt(3)) {
            case 0 -> site.rejoinder.threads().moveBranch(Cast.MODERATOR, now.key(), now.version(), SHOE);
            case 1 -> site.rejoinder.threads().moveBranch(Cast.MODERATOR, now.key(), now.version(), HAT);
            default -> {
                Comment parent = others.get(random.nextInt(others.size()));
                site.rejoinder.threads().moveUnder(Cast.MODERATOR, now.key(), now.version(), parent.key());
            }
        }
    }

    @Test
    void branchesCrossEachOtherBetweenTwoThreads() {
        for (long seed = 1; seed <= 3; seed++) {
            List<Comment> comments = new ArrayList<>();
            for (Talk each : List.of(talk, hat)) {
                Comment root = each.says("root");
                comments.add(root);
                comments.addAll(each.aChainBelow(root, 4));
            }
            int before = (int) (talk.counts().total() + hat.counts().total());
            AtomicInteger added = new AtomicInteger();
            long current = seed;
            Crowd.of(6, number -> {
                SplittableRandom random = new SplittableRandom(31 * current + number);
                for (int i = 0; i < 12; i++) {
                    Comment comment = comments.get(random.nextInt(comments.size()));
                    Crowd.patiently(i, n -> {
                        act(number, comment, comments, random, added);
                        return n;
                    });
                }
                return number;
            });
            agree(before + added.get(), seed);
        }
    }

    private void act(
            int number, Comment comment, List<Comment> comments, SplittableRandom random, AtomicInteger added) {
        if (number < 3) {
            moveSomewhere(comment, comments, random);
        } else if (number < 5) {
            Comment now = talk.now(comment);
            talk.decide(now, now.version(), DECISIONS[random.nextInt(DECISIONS.length)]);
        } else {
            Talk where = talk.now(comment).key().thread().equals(threadOf(talk)) ? talk : hat;
            Submission sent = where.submit(where.draft("reply").replyTo(comment.id()));
            if (!(sent instanceof Submission.Rejected)) {
                added.incrementAndGet();
            }
        }
    }

    private Id threadOf(Talk where) {
        return site.rejoinder
                .threads()
                .on(where.subject())
                .orElseThrow()
                .thread()
                .id();
    }

    @Test
    void twoThreadsMergeIntoEachOtherWhilePeopleComment() {
        talk.says("a");
        hat.says("z");
        List<Integer> kept = Crowd.of(6, number -> {
            int here = 0;
            for (int i = 0; i < 10; i++) {
                here += Crowd.patiently(i, n -> number < 2 ? merge(number == 0) : comment(number % 2 == 0, n));
            }
            return here;
        });

        agree(2 + kept.stream().mapToInt(Integer::intValue).sum(), 0);
        site.rejoinder.threads().merge(Cast.MODERATOR, SHOE, HAT).orThrow();
        assertThat(talk.all(ThreadView.threaded())).isEmpty();
    }

    private int merge(boolean there) {
        site.rejoinder
                .threads()
                .merge(Cast.MODERATOR, there ? SHOE : HAT, there ? HAT : SHOE)
                .orThrow();
        return 0;
    }

    private int comment(boolean here, int number) {
        Talk where = here ? talk : hat;
        return where.submit(where.draft("comment " + number)) instanceof Submission.Published ? 1 : 0;
    }
}
