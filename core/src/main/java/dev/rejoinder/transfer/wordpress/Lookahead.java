package dev.rejoinder.transfer.wordpress;

import java.io.IOException;
import java.io.Reader;

/** Characters one by one, with a look at those to come, and the line of the next one. */
final class Lookahead {
    /** How far {@link #peek} sees. */
    static final int WINDOW = 8192;

    private static final int END = -1;

    private final Reader in;
    private final char[] buffer = new char[8 * WINDOW];
    private int next;
    private int limit;
    private int line = 1;
    private boolean ended;

    Lookahead(Reader in) {
        this.in = in;
    }

    int line() {
        return line;
    }

    /** The character that many places ahead, or -1 if the text ends before it or it lies beyond the window. */
    int peek(int ahead) throws IOException {
        if (next + ahead < limit) {
            return buffer[next + ahead];
        }
        return ahead < WINDOW && fill(ahead) ? buffer[next + ahead] : END;
    }

    int next() throws IOException {
        int c = peek(0);
        if (c != END) {
            next++;
            line += c == '\n' ? 1 : 0;
        }
        return c;
    }

    void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            next();
        }
    }

    boolean matches(int ahead, String expected) throws IOException {
        for (int i = 0; i < expected.length(); i++) {
            if (peek(ahead + i) != expected.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int ahead) throws IOException {
        if (buffer.length - limit < WINDOW) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            limit -= next;
            next = 0;
        }
        while (next + ahead >= limit && !ended) {
            int count = in.read(buffer, limit, buffer.length - limit);
            ended = count < 0;
            limit += Math.max(count, 0);
        }
        return next + ahead < limit;
    }
}
