package dev.rejoinder.ranking;

import java.time.Instant;

/** What the rankings compute, in doubles throughout: sums of longs could overflow. */
final class Formulas {

    /** The quantile of the standard normal distribution at 0.9. */
    static final double Z = 1.281551565545;

    private static final double SECONDS_PER_MAGNITUDE = 45_000;
    /** 8 December 2005; only a shift, and the same as everybody's. */
    private static final long HOT_EPOCH = 1_134_028_003;

    private Formulas() {}

    static double wilson(long ups, long downs) {
        checkVotes(ups, downs);
        if (ups == 0) {
            // The formula's own zero is a rounding error above or below it, which would put (0, 5) before (0, 3).
            return 0;
        }
        double n = (double) ups + downs;
        double p = ups / n;
        double z2 = Z * Z;
        double margin = Z * Math.sqrt((p * (1 - p) + z2 / (4 * n)) / n);
        return (p + z2 / (2 * n) - margin) / (1 + z2 / n);
    }

    static double score(long ups, long downs) {
        checkVotes(ups, downs);
        return (double) ups - downs;
    }

    static double hot(long ups, long downs, Instant createdAt) {
        double score = score(ups, downs);
        double magnitude = Math.signum(score) * Math.log10(Math.max(Math.abs(score), 1));
        double seconds = createdAt.getEpochSecond() - HOT_EPOCH + createdAt.getNano() / 1e9;
        return magnitude + seconds / SECONDS_PER_MAGNITUDE;
    }

    static double controversy(long ups, long downs) {
        checkVotes(ups, downs);
        if (ups == 0 || downs == 0) {
            return 0;
        }
        double balance = (double) Math.min(ups, downs) / Math.max(ups, downs);
        return Math.pow((double) ups + downs, balance);
    }

    private static void checkVotes(long ups, long downs) {
        if (ups < 0 || downs < 0) {
            throw new IllegalArgumentException("votes are counted from 0, not %d up and %d down".formatted(ups, downs));
        }
    }
}
