package dev.rejoinder.storage.jdbc.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.CommentDraft;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.Submission;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A clock that is set back by an hour while comments come in. */
@Timeout(60)
class ClockTest {

    private static final int CALLERS = 4;
    private static final int COMMENTS_EACH = 50;

    private final Promises promises = new Promises();
    private final AtomicReference<Clock> clock = new AtomicReference<>(Clock.systemUTC());

    static long[] seeds() {
        return Rounds.seeds().toArray();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void idsStayUniqueAndNoCommentIsLostWhenTheClockGoesBackAnHour(long seed) throws Exception {
        int suddenly = 1 + new SplittableRandom(seed).nextInt(COMMENTS_EACH - 1);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (HikariDataSource pool = Load.pool(new Access("jdbc:h2:mem:clock" + seed, "", ""))) {
            Schema.of(pool).migrate();
            Rejoinder rejoinder = Rejoinder.on(JdbcStore.owning(pool))
                    .clock(new Redirected(clock))
                    .build();
            List<Callable<List<Id>>> work = new ArrayList<>();
            for (int caller = 0; caller < CALLERS; caller++) {
                int number = caller;
                work.add(() -> submitAll(rejoinder, number, number == 0 ? suddenly : -1));
            }
            List<Id> ids = new ArrayList<>();
            for (Future<List<Id>> each : callers.invokeAll(work)) {
                assertThat(each.get()).as("the ids of one caller").isSorted();
                ids.addAll(each.get());
            }
            assertThat(ids).doesNotHaveDuplicates().hasSize(CALLERS * COMMENTS_EACH);
            assertThat(promises.acknowledged()).isEqualTo(ids.size());
            promises.check(pool);
            assertThat(rejoinder.verify().differences()).isEmpty();
        } finally {
            callers.shutdownNow();
        }
    }

    /** @param suddenly before which comment to set the clock back */
    private List<Id> submitAll(Rejoinder rejoinder, int caller, int suddenly) {
        List<Id> ids = new ArrayList<>();
        for (int i = 0; i < COMMENTS_EACH; i++) {
            if (i == suddenly) {
                clock.set(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
            }
            String text = "Comment " + i + " of caller " + caller;
            promises.write(text, () -> ids.add(submit(rejoinder, text)));
        }
        return ids;
    }

    private static Id submit(Rejoinder rejoinder, String text) {
        Submission sent = rejoinder
                .comments()
                .submit(CommentDraft.on(Subject.of("clock", "test"))
                        .by(Guest.named("Ada"))
                        .markdown(text));
        return ((Submission.Published) sent).comment().key().id();
    }
}
