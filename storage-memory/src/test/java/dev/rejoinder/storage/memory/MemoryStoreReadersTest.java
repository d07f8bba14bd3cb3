package dev.rejoinder.storage.memory;

import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.UnitOfWork;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What this store promises beyond the contract. */
@Timeout(30)
class MemoryStoreReadersTest {

    private final MemoryStore store = MemoryStore.create();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        other.shutdownNow();
    }

    @Test
    void aReaderDoesNotWaitForAnOpenWriterAndSeesNothingOfIt() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        Future<Boolean> writer = other.submit(() -> store.write(unit -> {
            unit.terms().insert(aTag());
            written.countDown();
            return await(read);
        }));
        written.await();

        assertThat(store.read(MemoryStoreReadersTest::tags).items()).isEmpty();

        read.countDown();
        assertThat(writer.get()).isTrue();
        assertThat(store.read(MemoryStoreReadersTest::tags).items()).hasSize(1);
    }

    @Test
    void aReadingUnitSeesOneMomentFromItsFirstCallToItsLast() {
        boolean same = store.read(unit -> {
            Slice<Term> before = tags(unit);
            elsewhere(() -> store.write(writer -> writer.terms().insert(aTag())));
            return tags(unit).equals(before);
        });

        assertThat(same).isTrue();
        assertThat(store.read(MemoryStoreReadersTest::tags).items()).hasSize(1);
    }

    private static Slice<Term> tags(UnitOfWork unit) {
        return unit.terms().all(Taxonomy.TAG, null, 10);
    }

    private <T> T elsewhere(Supplier<T> work) {
        try {
            return other.submit(work::get).get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
