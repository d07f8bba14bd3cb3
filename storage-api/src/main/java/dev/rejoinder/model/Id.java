package dev.rejoinder.model;

/**
 * A positive 64-bit identifier, ordered by the time it was made. It prints as 13 characters of Crockford's base32,
 * whose alphabetical order is the order of the ids.
 *
 * @param value greater than zero
 */
public record Id(long value) implements Comparable<Id> {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 13;

    public Id {
        if (value <= 0) {
            throw new IllegalArgumentException("an id is greater than zero: " + value);
        }
    }

    /**
     * Reads what {@link #toString()} wrote; as in Crockford's scheme, capitals are welcome and {@code i}, {@code l} and
     * {@code o} stand for the digits that they resemble.
     *
     * @throws IllegalArgumentException if the text is not an id
     */
    public static Id parse(String text) {
        if (text.length() != LENGTH) {
            throw notAnId(text);
        }
        long value = 0;
        for (int i = 0; i < LENGTH; i++) {
            int digit = digit(text.charAt(i));
            if (digit < 0 || value >>> 58 != 0) {
                throw notAnId(text);
            }
            value = value << 5 | digit;
        }
        if (value == 0) {
            throw notAnId(text);
        }
        return new Id(value);
    }

    private static int digit(char c) {
        char small = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        return switch (small) {
            case 'i', 'l' -> 1;
            case 'o' -> 0;
            default -> ALPHABET.indexOf(small);
        };
    }

    private static IllegalArgumentException notAnId(String text) {
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new IllegalArgumentException("not an id of 13 base32 characters: " + shown);
    }

    @Override
    public int compareTo(Id other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        char[] digits = new char[LENGTH];
        long rest = value;
        for (int i = LENGTH - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(digits);
    }
}
