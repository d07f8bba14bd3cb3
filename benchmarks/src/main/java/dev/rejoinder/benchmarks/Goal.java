package dev.rejoinder.benchmarks;

import java.util.Locale;

/** What a quotient is to be; a quotient of times at most, one of rates at least. */
sealed interface Goal {

    Goal NONE = new None();

    static Goal atMost(double limit) {
        return new AtMost(limit);
    }

    static Goal atLeast(double limit) {
        return new AtLeast(limit);
    }

    boolean isMetBy(double quotient);

    /** As short as a column of a table. */
    String text();

    record None() implements Goal {
        @Override
        public boolean isMetBy(double quotient) {
            return true;
        }

        @Override
        public String text() {
            return "";
        }
    }

    record AtMost(double limit) implements Goal {
        @Override
        public boolean isMetBy(double quotient) {
            return quotient <= limit;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "≤ %.2f", limit);
        }
    }

    record AtLeast(double limit) implements Goal {
        @Override
        public boolean isMetBy(double quotient) {
            return quotient >= limit;
        }

        @Override
        public String text() {
            return String.format(Locale.ROOT, "≥ %.2f", limit);
        }
    }
}
