package dev.rejoinder.transfer.wordpress;

/** What XML 1.0 allows in text (production 2 of its fifth edition). */
final class XmlCharacters {
    private XmlCharacters() {}

    static boolean allowed(int codePoint) {
        if (codePoint < 0x20) {
            return codePoint == '\t' || codePoint == '\n' || codePoint == '\r';
        }
        return codePoint < Character.MIN_SURROGATE
                || codePoint > Character.MAX_SURROGATE
                        && codePoint != 0xFFFE
                        && codePoint <= Character.MAX_CODE_POINT
                        && codePoint != 0xFFFF;
    }

    static boolean asciiLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
