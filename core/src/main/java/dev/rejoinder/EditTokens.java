package dev.rejoinder;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Lets a guest, who has no account to log in to, come back to their own comment: whoever holds its token wrote it, or was
 * given it by whoever did. A token is good for one revision of one comment, so that it is used up by the edit that it
 * allowed, and until one instant. Nothing about it is stored: it is signed with HMAC-SHA256 (RFC 2104).
 *
 * <p>It belongs in a cookie or in a mail to the author, never in a page that others read. Thread-safe.
 */
public final class EditTokens {

    /** Of a key, in bytes: what the signature itself has; a shorter key would be the easier thing to guess. */
    public static final int MIN_KEY = 32;

    /** What a token proves. */
    public sealed interface Check {

        /** Its holder may edit this comment, if its text still has this revision. */
        record Valid(CommentKey comment, long revision, Instant expires) implements Check {}

        /** It was good once; the time is over. */
        record Expired(CommentKey comment, Instant expired) implements Check {}

        /** It is none of this site's, or not as it was issued. */
        record Forged() implements Check {}
    }

    private static final String ALGORITHM = "HmacSHA256";

    /** Signed too, so that nothing else that the host signs with the same key is ever a token. */
    private static final byte[] PURPOSE = "rejoinder edit token 1".getBytes(StandardCharsets.US_ASCII);

    private static final int CLAIMS = 4 * Long.BYTES;
    private static final int SIGNATURE = 32;
    /** Six bits a character, without padding. */
    private static final int LENGTH = ((CLAIMS + SIGNATURE) * Byte.SIZE + 5) / 6;

    private final List<SecretKeySpec> keys;

    private EditTokens(List<SecretKeySpec> keys) {
        this.keys = keys;
    }

    /**
     * Tokens of a site. To change the key, give the new one first and the old one behind it for as long as its tokens live.
     *
     * @param key random bytes that nobody else knows, the same on every server of the site; it is copied
     * @param former keys that sign no more, but whose tokens are still good
     * @throws IllegalArgumentException if a key has fewer than {@value #MIN_KEY} bytes
     */
    public static EditTokens signedWith(byte[] key, byte[]... former) {
        return new EditTokens(Stream.concat(Stream.of(key), Stream.of(former))
                .map(EditTokens::secret)
                .toList());
    }

    private static SecretKeySpec secret(byte[] key) {
        if (key.length < MIN_KEY) {
            throw new IllegalArgumentException(
                    "a key has at least %d random bytes, not %d".formatted(MIN_KEY, key.length));
        }
        return new SecretKeySpec(key, ALGORITHM);
    }

    /**
     * A token of 86 letters, digits, {@code -} and {@code _}.
     *
     * @param revision of the comment's text, when the token is issued
     * @param expires from when on the token is no longer good, in whole seconds; what is left of one is cut off
     */
    public String issue(CommentKey comment, long revision, Instant expires) {
        byte[] claims = ByteBuffer.allocate(CLAIMS)
                .putLong(comment.thread().value())
                .putLong(comment.id().value())
                .putLong(revision)
                .putLong(expires.getEpochSecond())
                .array();
        return signed(claims, keys.get(0));
    }

    /**
     * What the token proves, of any text that someone sent for one. Its length is looked at first, so that long ones cost
     * nothing, and how long the rest takes tells nothing about a key.
     */
    public Check check(String token, Instant now) {
        if (token.length() != LENGTH || !token.chars().allMatch(Cursor::isOfToken)) {
            return new Check.Forged();
        }
        byte[] claims = new byte[CLAIMS];
        ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)).get(claims);
        // Issued again and compared whole: some of the last character's bits are in no byte, and must be right too.
        byte[] given = ascii(token);
        boolean issued = false;
        for (SecretKeySpec key : keys) {
            issued |= MessageDigest.isEqual(given, ascii(signed(claims, key)));
        }
        return issued ? read(ByteBuffer.wrap(claims), now) : new Check.Forged();
    }

    private static byte[] ascii(String token) {
        return token.getBytes(StandardCharsets.US_ASCII);
    }

    private static Check read(ByteBuffer claims, Instant now) {
        Id thread = new Id(claims.getLong());
        CommentKey comment = new CommentKey(thread, new Id(claims.getLong()));
        long revision = claims.getLong();
        Instant expires = Instant.ofEpochSecond(claims.getLong());
        return now.isBefore(expires)
                ? new Check.Valid(comment, revision, expires)
                : new Check.Expired(comment, expires);
    }

    private static String signed(byte[] claims, SecretKeySpec key) {
        try {
            // Not shared: a Mac is for one thread at a time.
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(PURPOSE);
            mac.update(claims);
            byte[] token = ByteBuffer.allocate(CLAIMS + SIGNATURE)
                    .put(claims)
                    .put(mac.doFinal())
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
