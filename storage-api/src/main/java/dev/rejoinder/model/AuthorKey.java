package dev.rejoinder.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;

/**
 * Recognises an author across comments: the first 64 bits of the SHA-256 of a member's id, or of a guest's e-mail in
 * lower case. A guest without an e-mail can't be recognised, so that strangers never share a history.
 *
 * @param value any value but zero
 */
public record AuthorKey(long value) {

    public static Optional<AuthorKey> of(Author author) {
        if (author instanceof Member member) {
            return Optional.of(hash("member:" + member.id()));
        }
        String email = ((Guest) author).email();
        return email == null
                ? Optional.empty()
                : Optional.of(hash("guest:" + email.strip().toLowerCase(Locale.ROOT)));
    }

    private static AuthorKey hash(String identity) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            long value = ByteBuffer.wrap(digest).getLong();
            return new AuthorKey(value == 0 ? 1 : value);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
