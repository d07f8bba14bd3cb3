package dev.rejoinder.transfer.wordpress;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** WordPress keeps a slug in another script as percent-encoded UTF-8: {@code %e4%b8%ad%e6%96%87} for 中文. */
final class WxrSlugs {
    private WxrSlugs() {}

    /**
     * The slug in its own script. Only bytes from 0x80 up are decoded, as only those are encoded; a slug whose bytes
     * are no UTF-8 (WordPress cut it at 200 bytes, in the midst of a character) loses what is not whole at its end, and
     * if that does not help stays as it is.
     */
    static String legible(String slug) {
        if (slug.indexOf('%') < 0) {
            return slug;
        }
        byte[] bytes = decoded(slug);
        for (int cut = 0; cut < 4 && cut < bytes.length; cut++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - cut))
                        .toString();
            } catch (CharacterCodingException e) {
                if (bytes[bytes.length - 1 - cut] >= 0) {
                    return slug;
                }
            }
        }
        return slug;
    }

    private static byte[] decoded(String slug) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] written = slug.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int encoded = written[i] == '%' && i + 2 < written.length ? hex(written[i + 1], written[i + 2]) : -1;
            if (encoded >= 0x80) {
                bytes.write(encoded);
                i += 2;
            } else {
                bytes.write(written[i]);
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(byte high, byte low) {
        int first = Character.digit(high, 16);
        int second = Character.digit(low, 16);
        return first < 0 || second < 0 ? -1 : first * 16 + second;
    }
}
