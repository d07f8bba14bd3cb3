package dev.rejoinder.storage.tck;

import java.time.Instant;
import java.util.List;

/** Texts and instants that a store is known to bend: by collation, by trimming, by escaping, by rounding. */
final class OddTexts {

    /** All that columns, separators and escapes trip over, in one line. */
    static final String ODD =
            "  tab\t line\n return\r\n 'single' \"double\" `tick` back\\slash \\n %s ${x} 100% a_b ; -- /* {\"k\":[1,null]} </p>"
                    + " 😀👩‍👩‍👧 e\u0301\u0323 ﷽ שלום \u202Eعربى\u202C 日本語 İıſß \u00A0\u200B\uFEFF\u2028 \uFFFD 𝔘 end  ";

    /** Pairwise different, though collations take many of them for each other. */
    static final List<String> LOOKALIKES = List.of(
            "a", "A", "á", "a\u0301", "ä", "ａ", "ª", "𝐚", "a ", " a", "a\t", "a\u00A0", "a\u200B", "aa", "😀", "😁",
            "ss", "ß", "i", "ı", "I", "İ", "1", "01", "1.0", "1e0", "null", "NULL", "'", "%", "_", "a%");

    /** Times at which rounding, signs and eras go wrong. */
    static final List<Instant> INSTANTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1582-10-10T10:10:10.101010Z"),
            Instant.parse("1899-12-31T23:59:59.999999Z"),
            Instant.parse("1969-12-31T23:59:59.999999Z"),
            Instant.EPOCH,
            Instant.parse("1970-01-01T00:00:00.000001Z"),
            Instant.parse("2038-01-19T03:14:08Z"),
            Instant.parse("2024-03-31T02:30:00.123456Z"),
            Instant.parse("9999-12-31T23:59:59.999998Z"));

    private OddTexts() {}

    /** A text of this length, of characters that take two UTF-16 units each. */
    static String astral(int length) {
        return "😀".repeat(length / 2) + "x".repeat(length % 2);
    }

    /** A text of this length, of characters that take three bytes each. */
    static String wide(int length) {
        return "語".repeat(length);
    }
}
