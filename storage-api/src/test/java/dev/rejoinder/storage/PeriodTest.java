package dev.rejoinder.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final Instant MAY = Instant.parse("2024-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2024-06-01T00:00:00Z");
    private static final Instant JULY = Instant.parse("2024-07-01T00:00:00Z");

    @Test
    void twoPeriodsShareWhatLiesInBoth() {
        Period early = Period.until(JUNE);
        Period late = Period.from(MAY);

        assertThat(early.within(late)).isEqualTo(new Period(MAY, JUNE)).isEqualTo(late.within(early));
        assertThat(new Period(MAY, JULY).within(new Period(MAY, JUNE))).isEqualTo(new Period(MAY, JUNE));
    }

    @Test
    void periodsThatDoNotMeetShareAnEmptyOne() {
        Period shared = new Period(MAY, JUNE).within(Period.from(JULY));

        assertThat(shared.from()).isAfterOrEqualTo(shared.to());
        assertThat(new Period(MAY, JUNE).within(Period.from(JUNE))).isEqualTo(new Period(JUNE, JUNE));
    }

    @Test
    void anOpenPeriodReachesToTheEndsOfTime() {
        assertThat(Period.until(MAY).from()).isEqualTo(Period.BEGINNING);
        assertThat(Period.from(MAY).to()).isEqualTo(Period.END);
    }
}
