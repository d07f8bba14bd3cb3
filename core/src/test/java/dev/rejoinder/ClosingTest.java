package dev.rejoinder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    private static final Instant NOW = Instant.parse("2024-05-01T12:00:00Z");

    /** Hours are those from now; a post closes ten hours after its publication. */
    @ParameterizedTest
    @CsvSource({
        "      , ,   ,true",
        "      , ,-9 ,true",
        "      , ,-10,false",
        "      , ,5  ,true",
        "OPEN  , ,   ,true",
        "OPEN  , ,-10,false",
        "OPEN  ,1,-99,true",
        "OPEN  ,0,   ,false",
        "OPEN  ,-1,5 ,false",
        "CLOSED,1,-1 ,false",
        "CLOSED, ,   ,false",
        "READ_ONLY,1,,false"
    })
    void aThreadIsOpenUntilItIsClosedByHandOrByTime(
            @Nullable ThreadState state, @Nullable Integer closesIn, @Nullable Integer publishedIn, boolean open) {
        Optional<CommentThread> thread = Optional.ofNullable(state)
                .map(s -> new CommentThread(new Id(1), 1, Subject.of("a", "b"), s, in(closesIn), NOW));

        assertThat(Closing.isOpen(thread, Optional.ofNullable(in(publishedIn)), Optional.of(Duration.ofHours(10)), NOW))
                .isEqualTo(open);
    }

    private static @Nullable Instant in(@Nullable Integer hours) {
        return hours == null ? null : NOW.plus(Duration.ofHours(hours));
    }
}
