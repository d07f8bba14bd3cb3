package dev.rejoinder.ranking;

import dev.rejoinder.model.Reception;
import java.time.Instant;

/**
 * Gives a comment its rank among others; the greater stands first. The rank is stored when it changes and pages are read
 * in its order, so it depends on nothing but the arguments: a rank that changes with the clock, such as a score that
 * fades, is expressed by a bonus for later comments instead, as {@link #hot()} does.
 *
 * <p>It runs whenever the votes of a comment change, inside the unit of work, and again for every comment when a site
 * changes its ranking. An implementation is a quick, pure function that many threads may call, reads and writes nothing,
 * and never answers with NaN.
 */
@FunctionalInterface
public interface Ranking {

    /**
     * The rank of a comment.
     *
     * @param ups at least 0
     * @param downs at least 0
     * @param createdAt when the comment was made
     * @return any number, also a negative or an infinite one, but not NaN
     */
    double of(long ups, long downs, Instant createdAt);

    /**
     * The share of ups that the votes make likely, at the least: the lower bound of E. B. Wilson's score interval
     * (“Probable Inference, the Law of Succession, and Statistical Inference”, 1927) with z = 1.281551565545, above
     * which the true share is in nine cases of ten. From 0 to 1; 0 without ups.
     *
     * <p>This and the other rankings here throw {@link IllegalArgumentException} at a negative number of votes.
     */
    static Ranking best() {
        return (ups, downs, createdAt) -> Formulas.wilson(ups, downs);
    }

    /** The score: ups less downs. Exact up to 2<sup>53</sup> votes. */
    static Ranking top() {
        return (ups, downs, createdAt) -> Formulas.score(ups, downs);
    }

    /**
     * The score's order of magnitude and the time, as in Reddit's published code: {@code sign(s) · log10(max(|s|, 1)) +
     * (t − 1134028003) / 45000}, with the score {@code s = ups − downs} and {@code t} in seconds since 1970. Twelve and a
     * half hours weigh as much as ten times the score.
     */
    static Ranking hot() {
        return Formulas::hot;
    }

    /**
     * Many votes, evenly divided, as in Reddit's published code: {@code (ups + downs) ^ (min / max)}, where {@code min} is
     * the lesser of the two and {@code max} the greater. 0 unless there are both.
     */
    static Ranking controversial() {
        return (ups, downs, createdAt) -> Formulas.controversy(ups, downs);
    }

    /** What readers gave to a comment, with the key of the rank that it has by this ranking. */
    default Reception ranked(Reception reception, Instant createdAt) {
        return reception.withRank(key(of(reception.ups(), reception.downs(), createdAt)));
    }

    /**
     * The rank as a whole number for an index: keys compare as their ranks do, infinities included, and are equal where
     * the ranks are; −0.0 is 0.0.
     *
     * @throws IllegalArgumentException if the rank is NaN, which has no place in an order
     */
    static long key(double rank) {
        if (Double.isNaN(rank)) {
            throw new IllegalArgumentException("a rank is a number, not NaN");
        }
        long bits = Double.doubleToLongBits(rank + 0.0);
        // Doubles are sign and magnitude: of two negative ones the greater has the lesser bits.
        return bits ^ bits >> 63 & Long.MAX_VALUE;
    }
}
