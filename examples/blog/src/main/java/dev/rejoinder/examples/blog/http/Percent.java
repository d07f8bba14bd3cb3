package dev.rejoinder.examples.blog.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding by RFC 3986, of UTF-8. */
public final class Percent {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private static final String HEX = "0123456789ABCDEF";

    private Percent() {}

    /** Makes one segment of a path, or one value of a query, out of any text. */
    public static String encode(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b >= 0 && UNRESERVED.indexOf(b) >= 0) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt(b >> 4 & 15)).append(HEX.charAt(b & 15));
            }
        }
        return out.toString();
    }

    /** @throws HttpProblem 400 if an escape is broken or the bytes are not UTF-8 */
    static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(escaped(encoded, i));
                i += 2;
            } else if (c < 0x80) {
                bytes.write(c);
            } else {
                throw malformed();
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    private static int escaped(String encoded, int percent) {
        if (percent + 2 >= encoded.length()) {
            throw malformed();
        }
        int high = Character.digit(encoded.charAt(percent + 1), 16);
        int low = Character.digit(encoded.charAt(percent + 2), 16);
        if (high < 0 || low < 0) {
            throw malformed();
        }
        return high << 4 | low;
    }

    private static HttpProblem malformed() {
        return HttpProblem.badRequest("The address or the form is not properly encoded.");
    }
}
