package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Crowd.patiently;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that a store may commit together with those of other callers. */
abstract class GroupContract extends Contract {

    private static final int CALLERS = 16;
    private static final int EACH = 40;

    private final CommentThread thread = aThread();

    @BeforeEach
    void aStoredThread() {
        commit(unit -> unit.threads().insert(thread));
    }

    private <T> T submit(Function<UnitOfWork, T> work) {
        return patiently(() -> store().writeGrouped(work));
    }

    private Id insert(UnitOfWork unit, Comment comment) {
        assertThat(unit.comments().insert(comment)).isTrue();
        unit.events().append(anEventOn(Target.of(comment.key()), 1));
        unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
        return comment.id();
    }

    private List<Id> kept() {
        return read(unit -> unit.comments().branch(thread.id(), null, null, 1_000)).items().stream()
                .map(Comment::id)
                .toList();
    }

    private void countsAre(int all) {
        assertThat(read(unit -> unit.threads().on(List.of(thread.subject()))).values())
                .containsExactly(new CountedThread(thread, new ThreadCounts(all, 0, all, 0, 0, 0, 0)));
    }

    @Test
    void everyoneOfACrowdIsAnsweredAndAllIsKept() {
        List<List<Id>> answers = Crowd.of(CALLERS, number -> {
            List<Id> inserted = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                Comment comment = aComment(thread.id());
                Id answer = submit(unit -> insert(unit, comment));
                assertThat(answer).isEqualTo(comment.id());
                inserted.add(answer);
            }
            return inserted;
        });

        assertThat(kept())
                .containsExactlyInAnyOrderElementsOf(
                        answers.stream().flatMap(List::stream).toList());
        countsAre(CALLERS * EACH);
    }

    @Test
    void aUnitThatFailsLeavesNothingAndHarmsNoOther() {
        Crowd.of(CALLERS, number -> {
            for (int i = 0; i < EACH; i++) {
                boolean fails = number % 2 == 0;
                boolean claims = i % 4 == 0;
                Comment comment = aComment(thread.id());
                try {
                    submit(unit -> {
                        Id id = insert(unit, comment);
                        if (claims) {
                            unit.threads().insert(aThread());
                        }
                        if (fails) {
                            throw new UnsupportedOperationException("fails");
                        }
                        return id;
                    });
                    assertThat(fails).isFalse();
                } catch (UnsupportedOperationException e) {
                    assertThat(fails).isTrue();
                }
            }
            return number;
        });

        assertThat(kept()).hasSize(CALLERS / 2 * EACH);
        countsAre(CALLERS / 2 * EACH);
        assertThat(read(unit -> unit.threads().all(null, 1_000)).items()).hasSize(1 + CALLERS / 2 * EACH / 4);
    }

    @Test
    void oneOfACrowdTakesAKeyAndTheOthersAreToldSo() {
        for (int round = 0; round < 10; round++) {
            String key = "round " + round;
            Comment same = aComment(thread.id());

            List<Boolean> claimed = Crowd.of(
                    CALLERS,
                    number -> submit(unit -> {
                        insert(unit, aComment(thread.id()));
                        return unit.submissionKeys().claim(thread.id(), key, anId());
                    }));
            List<Boolean> inserted =
                    Crowd.of(CALLERS, number -> submit(unit -> unit.comments().insert(same)));

            assertThat(Collections.frequency(claimed, true)).isEqualTo(1);
            assertThat(Collections.frequency(inserted, true)).isEqualTo(1);
        }
        countsAre(10 * CALLERS);
    }

    @Test
    void aUnitReadsWhatItHasWritten() {
        Comment comment = aComment(thread.id());

        submit(unit -> {
            insert(unit, comment);
            assertThat(unit.comments().insert(comment)).isFalse();
            assertThat(unit.submissionKeys().claim(thread.id(), "key", comment.id()))
                    .isTrue();
            assertThat(unit.comments().find(thread.id(), List.of(comment.id()))).containsExactly(comment);
            assertThat(unit.commentPages()
                            .page(thread.id(), new ThreadRange.Threaded(Order.OLDEST, null), 10)
                            .items())
                    .containsExactly(comment);
            assertThat(unit.submissionKeys().find(thread.id(), "key")).contains(comment.id());
            assertThat(unit.events().count(List.of(Target.of(comment.key()))))
                    .containsExactly(Map.entry(comment.id(), 1L));
            assertThat(unit.threads().on(List.of(thread.subject())).values())
                    .extracting(counted -> counted.counts().visible())
                    .containsExactly(1L);
            return comment;
        });

        countsAre(1);
    }

    @Test
    void actionsRunOnTheThreadOfTheirCallerOnceItsUnitIsCommitted() {
        ConcurrentLinkedQueue<String> mixedUp = new ConcurrentLinkedQueue<>();
        AtomicInteger told = new AtomicInteger();

        Crowd.of(CALLERS, number -> {
            for (int i = 0; i < EACH; i++) {
                Thread caller = Thread.currentThread();
                Comment comment = aComment(thread.id());
                submit(unit -> {
                    unit.afterCommit(() -> {
                        told.incrementAndGet();
                        if (Thread.currentThread() != caller
                                || list(other -> other.comments().find(thread.id(), List.of(comment.id())))
                                        .isEmpty()) {
                            mixedUp.add(comment.id() + " on " + Thread.currentThread());
                        }
                    });
                    return insert(unit, comment);
                });
            }
            return number;
        });

        assertThat(mixedUp).isEmpty();
        assertThat(told).hasValue(CALLERS * EACH);
    }

    @Test
    void noUnitBeginsWithinAGroupedOne() {
        submit(unit -> {
            assertThatIllegalStateException().isThrownBy(() -> store().writeGrouped(inner -> true));
            assertThatIllegalStateException().isThrownBy(() -> read(inner -> true));
            return insert(unit, aComment(thread.id()));
        });

        countsAre(1);
    }
}
