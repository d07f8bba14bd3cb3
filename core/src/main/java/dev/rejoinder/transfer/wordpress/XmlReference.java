package dev.rejoinder.transfer.wordpress;

import java.io.IOException;

/**
 * What an ampersand begins.
 *
 * @param length how many characters it takes, with ampersand and semicolon; 1 for a bare ampersand
 */
record XmlReference(Kind kind, String text, int length) {
    /** Longer than the longest name that HTML has. */
    private static final int LONGEST = 40;

    enum Kind {
        /** Means the same to an XML parser. */
        SOUND,
        /** {@code &#8;}: well written, but XML forbids what it stands for. */
        FORBIDDEN,
        /** {@code &nbsp;}, {@code &#xyz;}: to be read as it stands, for nothing declares it. */
        UNKNOWN,
        /** {@code Tom & Jerry} */
        BARE
    }

    static XmlReference ahead(Lookahead in) throws IOException {
        StringBuilder name = new StringBuilder();
        int c = in.peek(1);
        while (name.length() < LONGEST && (c == '#' || XmlCharacters.asciiLetterOrDigit(c))) {
            name.append((char) c);
            c = in.peek(1 + name.length());
        }
        if (c != ';' || name.isEmpty()) {
            return new XmlReference(Kind.BARE, "&", 1);
        }
        return new XmlReference(kindOf(name.toString()), "&" + name + ";", name.length() + 2);
    }

    private static Kind kindOf(String name) {
        return switch (name) {
            case "amp", "lt", "gt", "quot", "apos" -> Kind.SOUND;
            default -> name.startsWith("#") ? kindOfNumber(name.substring(1)) : Kind.UNKNOWN;
        };
    }

    private static Kind kindOfNumber(String number) {
        try {
            int codePoint = number.startsWith("x")
                    ? Integer.parseInt(number, 1, number.length(), 16)
                    : Integer.parseInt(number);
            return XmlCharacters.allowed(codePoint) ? Kind.SOUND : Kind.FORBIDDEN;
        } catch (NumberFormatException e) {
            return Kind.UNKNOWN;
        }
    }
}
