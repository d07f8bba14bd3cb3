package dev.rejoinder.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One group of tests, on a fresh store for each. They run in a thread apart, so that a store that waits for itself in a
 * way that no interrupt ends fails the test and not the build.
 */
@ExtendWith(EnclosingContract.class)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class Contract {

    private StoreContract kit;
    private BlogStore store;

    @BeforeEach
    void open(StoreContract enclosing) {
        kit = enclosing;
        store = enclosing.newStore();
    }

    @AfterEach
    void close() throws Exception {
        kit.closeStore(store);
    }

    final BlogStore store() {
        return store;
    }

    final void needs(Capability capability) {
        assumeFalse(kit.lacks().contains(capability), () -> "this store lacks " + capability);
    }

    final <T> T write(Function<UnitOfWork, T> work) {
        return store.write(work);
    }

    final <T> T read(Function<UnitOfWork, T> work) {
        return store.read(work);
    }

    /** Does something in a unit of its own. */
    final void commit(Consumer<UnitOfWork> work) {
        store.write(unit -> {
            work.accept(unit);
            return true;
        });
    }

    // The answers of the two above fit any of AssertJ's overloads, those of the following just one.

    final boolean did(Function<UnitOfWork, Boolean> change) {
        return write(change);
    }

    final <T> List<T> list(Function<UnitOfWork, List<T>> question) {
        return read(question);
    }

    final <K, V> Map<K, V> map(Function<UnitOfWork, Map<K, V>> question) {
        return read(question);
    }

    /** What a unit answers that begins while another one holds something, and that it can answer only afterwards. */
    final <T> T whileAnother(Consumer<UnitOfWork> holds, Function<UnitOfWork, T> then) {
        CountDownLatch held = new CountDownLatch(1);
        AtomicBoolean ending = new AtomicBoolean();
        List<List<T>> answers = Crowd.of(2, number -> {
            if (number == 0) {
                commit(unit -> {
                    holds.accept(unit);
                    held.countDown();
                    Crowd.pause(250);
                    ending.set(true);
                });
                return List.of();
            }
            Crowd.await(held);
            T answer = Crowd.patiently(() -> write(then));
            assertThat(ending).as("the other unit was about to end").isTrue();
            return List.of(answer);
        });
        return answers.get(1).get(0);
    }
}
