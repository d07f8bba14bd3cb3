package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Crowd.patiently;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.aThreadOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Term;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Many threads at once. */
abstract class ConcurrencyContract extends Contract {

    private static final int THREADS = 8;
    private static final int ROUNDS = 6;

    @Test
    void commentsAndCountsOfACrowdAreAllKept() {
        CommentThread thread = aThread();
        commit(unit -> unit.threads().insert(thread));
        int each = 125;

        Crowd.of(THREADS, number -> {
            for (int i = 0; i < each; i++) {
                Comment comment = aComment(thread.id());
                patiently(() -> write(unit -> {
                    unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
                    return unit.comments().insert(comment);
                }));
            }
            return number;
        });

        int all = THREADS * each;
        assertThat(read(unit -> unit.comments().branch(thread.id(), null, null, 1_000))
                        .items())
                .hasSize(all);
        assertThat(read(unit -> unit.threads().on(List.of(thread.subject()))).values())
                .containsExactly(new CountedThread(thread, new ThreadCounts(all, 0, all, 0, 0, 0, 0)));
    }

    @Test
    void listedPostsOfACrowdAreAllCounted() {
        Term term = aTag();
        commit(unit -> unit.terms().insert(term));

        Crowd.of(THREADS, number -> {
            for (int i = 0; i < 15; i++) {
                patiently(() -> write(unit -> {
                    unit.terms().addListed(Map.of(term.id(), 2));
                    return true;
                }));
            }
            return number;
        });

        assertThat(map(unit -> unit.terms().listed(List.of(term.id()), Period.END)))
                .containsExactly(Map.entry(term.id(), (long) THREADS * 30));
    }

    /** One of a crowd is told that it succeeded, whatever else the units of the others do. */
    private void oneWins(BiFunction<UnitOfWork, Integer, Boolean> attempt) {
        List<Boolean> won = Crowd.of(
                THREADS,
                number -> patiently(() -> write(unit -> {
                    boolean success = attempt.apply(unit, number);
                    unit.posts().insert(aPost());
                    return success;
                })));

        assertThat(Collections.frequency(won, true)).as("winners among %s", won).isEqualTo(1);
    }

    @Test
    void oneOfACrowdTakesAKey() {
        for (int round = 0; round < ROUNDS; round++) {
            Subject subject = Subject.of("product", "round " + round);
            Slug slug = new Slug(Slug.Space.POST, "round-" + round);
            Post post = aPost();
            Comment comment = aComment(anId());
            Id thread = anId();
            String key = "round " + round;

            oneWins((unit, number) -> unit.threads().insert(aThreadOn(subject)));
            oneWins((unit, number) -> unit.slugs().claim(slug, anId()));
            oneWins((unit, number) -> unit.posts().insert(post));
            oneWins((unit, number) -> unit.comments().insert(comment));
            oneWins((unit, number) -> unit.submissionKeys().claim(thread, key, anId()));
            assertThat(map(unit -> unit.threads().on(List.of(subject)))).hasSize(1);
        }
        assertThat(read(unit -> unit.threads().all(null, 1_000)).items()).hasSize(ROUNDS);
    }

    @Test
    void oneOfACrowdReplacesAVersion() {
        Post post = aPost();
        Term term = aTag();
        CommentThread thread = aThread();
        Comment comment = aComment(thread.id());
        commit(unit -> {
            unit.posts().insert(post);
            unit.terms().insert(term);
            unit.threads().insert(thread);
            unit.comments().insert(comment);
        });

        for (long round = 1; round <= ROUNDS; round++) {
            long version = round;
            oneWins((unit, number) -> unit.posts().replace(post.withVersion(version)));
            oneWins((unit, number) -> unit.terms().replace(term.withVersion(version)));
            oneWins((unit, number) -> unit.threads().replace(thread.withVersion(version)));
            oneWins((unit, number) -> unit.comments()
                    .replace(comment.withStanding(standing(Status.values()[number % 6]))
                            .withVersion(version)));
        }
        oneWins((unit, number) -> unit.terms().delete(term.id(), ROUNDS));
        assertThat(list(unit -> unit.posts().find(List.of(post.id())))).containsExactly(post.withVersion(ROUNDS));
    }

    @Test
    void unitsAddToTheCountsOfOneThreadWhileBothAreOpen() {
        needs(Capability.OVERLAPPING_WRITES);
        CommentThread thread = aThread();
        commit(unit -> unit.threads().insert(thread));
        CountDownLatch added = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        ThreadCounts one = new ThreadCounts(1, 0, 1, 0, 0, 0, 0);

        Crowd.of(2, number -> {
            if (number == 0) {
                commit(unit -> {
                    unit.threads().addCounts(thread.id(), one);
                    added.countDown();
                    Crowd.await(committed);
                });
            } else {
                Crowd.await(added);
                commit(unit -> unit.threads().addCounts(thread.id(), one));
                committed.countDown();
            }
            return number;
        });

        assertThat(read(unit -> unit.threads().on(List.of(thread.subject()))).values())
                .containsExactly(new CountedThread(thread, one.plus(one)));
    }
}
