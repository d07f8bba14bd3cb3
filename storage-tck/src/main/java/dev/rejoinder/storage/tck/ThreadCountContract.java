package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many comments a thread has of each kind. */
abstract class ThreadCountContract extends Contract {

    private static final ThreadCounts ONE_OF_EACH = new ThreadCounts(1, 2, 3, 4, 5, 6, 7);

    private CommentThread stored(CommentThread thread) {
        assertThat(did(unit -> unit.threads().insert(thread))).isTrue();
        return thread;
    }

    private Map<Subject, CountedThread> on(Subject... subjects) {
        return read(unit -> unit.threads().on(List.of(subjects)));
    }

    private static CountedThread counted(CommentThread thread, ThreadCounts counts) {
        return new CountedThread(thread, counts);
    }

    @Test
    void allThreadsStandByTheirIdsWithTheirCounts() {
        CommentThread one = stored(aThread());
        CommentThread two = stored(aThread());
        CommentThread three = stored(aThread());
        commit(unit -> {
            unit.threads().addCounts(three.id(), ONE_OF_EACH);
            unit.threads().addCounts(one.id(), ONE_OF_EACH.plus(ONE_OF_EACH));
        });

        Pages.<CountedThread>byId(
                        OLDEST,
                        counted -> counted.thread().id(),
                        (from, limit) -> read(unit -> unit.threads().all(from, limit)))
                .hold(List.of(
                        counted(one, ONE_OF_EACH.plus(ONE_OF_EACH)),
                        counted(two, ThreadCounts.NONE),
                        counted(three, ONE_OF_EACH)));
    }

    @Test
    void countsAreTheSumOfWhatManyUnitsAdded() {
        CommentThread thread = stored(aThread());
        CommentThread other = stored(aThread());
        ThreadCounts expected = ThreadCounts.NONE;
        for (int i = 1; i <= 120; i++) {
            ThreadCounts difference = i % 3 == 0
                    ? ThreadCounts.NONE.minus(new ThreadCounts(1, 0, 1, 0, 0, 0, 0))
                    : new ThreadCounts(i, i + 1, i + 2, i + 3, i + 4, i + 5, i + 6);
            expected = expected.plus(difference).plus(ONE_OF_EACH);
            commit(unit -> {
                unit.threads().addCounts(thread.id(), difference);
                unit.threads().addCounts(thread.id(), ONE_OF_EACH);
            });
            assertThat(on(thread.subject()))
                    .as("after unit %d", i)
                    .containsExactly(Map.entry(thread.subject(), counted(thread, expected)));
        }
        assertThat(on(other.subject())).containsExactly(Map.entry(other.subject(), counted(other, ThreadCounts.NONE)));
    }

    @Test
    void aUnitReadsTheCountsThatItAdded() {
        CommentThread thread = aThread();

        commit(unit -> {
            unit.threads().insert(thread);
            unit.threads().addCounts(thread.id(), ONE_OF_EACH);
            assertThat(unit.threads().on(List.of(thread.subject())))
                    .containsExactly(Map.entry(thread.subject(), counted(thread, ONE_OF_EACH)));
            unit.threads().addCounts(thread.id(), ThreadCounts.NONE.minus(ONE_OF_EACH));
            assertThat(unit.threads().all(null, 10).items()).containsExactly(counted(thread, ThreadCounts.NONE));
            assertThat(unit.threads().find(Set.of(thread.id()))).contains(thread);
        });
    }

    @Test
    void countsMayBeLarge() {
        CommentThread thread = stored(aThread());
        long many = 3_000_000_000L;
        ThreadCounts large = new ThreadCounts(many, many, many, many, many, many, many);
        commit(unit -> unit.threads().addCounts(thread.id(), large));
        commit(unit -> unit.threads().addCounts(thread.id(), large));

        assertThat(on(thread.subject()).values()).containsExactly(counted(thread, large.plus(large)));
    }
}
