package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "PENDING, false, true",
        "APPROVED, false, false",
        "SPAM, false, true",
        "REJECTED, false, true",
        "REMOVED, true, false",
        "DELETED, true, false"
    })
    void aStatusIsShownOrATombstoneOrHidesItsReplies(Status status, boolean tombstone, boolean hidesReplies) {
        assertThat(status.isTombstone()).isEqualTo(tombstone);
        assertThat(status.hidesReplies()).isEqualTo(hidesReplies);
    }
}
