package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private static final Instant NOON = Instant.parse("2024-05-01T12:00:00Z");

    private static void grow(List<Id> ids) {
        assertThat(ids).isSortedAccordingTo(Comparator.naturalOrder()).doesNotHaveDuplicates();
    }

    @Test
    void idsGrowWithTimeAndWithinAMillisecond() {
        IdSource source = IdSource.timeOrdered(7);
        List<Id> ids = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            ids.add(source.next(NOON.plusMillis(i / 10)));
        }
        grow(ids);
    }

    @Test
    void aMillisecondThatIsUsedUpBorrowsFromTheNext() {
        IdSource source = IdSource.timeOrdered(511);
        List<Id> ids = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            ids.add(source.next(NOON));
        }
        ids.add(source.next(NOON.plusMillis(1)));
        grow(ids);
    }

    @Test
    void idsGrowWhenTheClockGoesBack() {
        IdSource source = IdSource.timeOrdered(0);
        grow(List.of(source.next(NOON), source.next(NOON.minusSeconds(3_600)), source.next(Instant.EPOCH)));
    }

    @Test
    void laterIdsAreGreaterWhateverTheNode() {
        Id early = IdSource.timeOrdered(511).next(NOON);
        Id late = IdSource.timeOrdered(0).next(NOON.plusMillis(1));

        assertThat(late).isGreaterThan(early);
    }

    @Test
    void nodesNeverMakeTheSameId() {
        Set<Id> ids = new HashSet<>();
        for (int node = 0; node < 512; node++) {
            IdSource source = IdSource.timeOrdered(node);
            for (int i = 0; i < 20; i++) {
                assertThat(ids.add(source.next(NOON))).isTrue();
            }
        }
    }

    @Test
    void manyThreadsGetDifferentIds() {
        IdSource source = IdSource.timeOrdered();
        Set<Id> ids = ConcurrentHashMap.newKeySet();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Thread thread = new Thread(() -> {
                for (int n = 0; n < 5_000; n++) {
                    ids.add(source.next(NOON));
                }
            });
            threads.add(thread);
            thread.start();
        }
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(ids).hasSize(20_000);
    }

    @Test
    void thePastAndTheFarFutureHaveIds() {
        assertThat(IdSource.timeOrdered(0).next(Instant.EPOCH).value()).isPositive();
        assertThat(IdSource.timeOrdered(0)
                        .next(Instant.parse("0001-01-01T00:00:00Z"))
                        .value())
                .isPositive();
        assertThat(IdSource.timeOrdered(511)
                        .next(Instant.parse("2109-01-01T00:00:00Z"))
                        .value())
                .isPositive();
    }

    @Test
    void noIdOfAnInstantLiesBelowItsEarliest() {
        Instant noon = Instant.parse("2024-05-01T12:00:00.000999Z");
        for (int node : new int[] {0, 511}) {
            IdSource ids = IdSource.timeOrdered(node);
            assertThat(ids.next(noon.minusMillis(1))).isLessThan(ids.earliest(noon));
            assertThat(ids.next(noon)).isGreaterThanOrEqualTo(ids.earliest(noon));
            assertThat(ids.earliest(Instant.parse("0001-01-01T00:00:00Z")).value())
                    .isEqualTo(1);
        }
    }

    @Test
    void aNodeIsOneOfFiveHundredAndTwelve() {
        assertThatThrownBy(() -> IdSource.timeOrdered(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IdSource.timeOrdered(512)).isInstanceOf(IllegalArgumentException.class);
    }
}
