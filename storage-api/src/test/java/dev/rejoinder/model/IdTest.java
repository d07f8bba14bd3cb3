package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0000000000001",
        "31, 000000000000z",
        "32, 0000000000010",
        "1000000000000000000, 0vr5ppekp8000",
        "9223372036854775807, 7zzzzzzzzzzzz"
    })
    void anIdPrintsAsThirteenDigitsOfBase32(long value, String text) {
        assertThat(new Id(value)).hasToString(text);
        assertThat(Id.parse(text)).isEqualTo(new Id(value));
    }

    @Test
    void capitalsAndLookalikesAreReadAsTheDigitsThatTheyResemble() {
        assertThat(Id.parse("000OooIiLl1aA")).isEqualTo(Id.parse("0000001111" + "1aa"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "000000000000",
                "00000000000001",
                "0000000000000",
                "8000000000000",
                "zzzzzzzzzzzzz",
                "000000000000u",
                "000000000000-",
                "00000000000 1",
                "000000000000é",
                "000000000000１"
            })
    void whatIsNoIdIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Id.parse(text)).withMessageContaining("not an id");
    }

    @Test
    void aRefusalOfALongTextIsShort() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Id.parse("x".repeat(100_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(100));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void anIdIsGreaterThanZero(long value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Id(value));
    }

    @Test
    void idsReadBackAndSortAsTheirTextsDo() {
        long seed = 31;
        SplittableRandom random = new SplittableRandom(seed);
        Id before = new Id(1);
        for (int i = 0; i < 10_000; i++) {
            Id id = new Id((random.nextLong() >>> 1 + random.nextInt(62)) + 1);
            assertThat(Id.parse(id.toString())).as("seed %d", seed).isEqualTo(id);
            assertThat(Integer.signum(id.compareTo(before)))
                    .as("seed %d: %s and %s", seed, id, before)
                    .isEqualTo(Integer.signum(id.toString().compareTo(before.toString())));
            before = id;
        }
    }
}
