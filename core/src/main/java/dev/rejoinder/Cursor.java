package dev.rejoinder;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.PostPosition;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;

/**
 * Where the next page starts. It is safe in a URL and stays good while others write: what it points at may even go.
 *
 * @param token letters, digits, {@code -} and {@code _}; of no meaning but to this library
 */
public record Cursor(String token) {

    /** To the first page of any list. */
    static final Cursor BEGINNING = new Cursor("s");

    private static final int MAX_TOKEN = 200;

    /** @throws IllegalArgumentException if no cursor looks like this */
    public Cursor {
        if (token.isEmpty() || token.length() > MAX_TOKEN || !isToken(token)) {
            throw new IllegalArgumentException("not a cursor of this library");
        }
    }

    private static boolean isToken(String token) {
        for (int i = 0; i < token.length(); i++) {
            if (!isOfToken(token.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isOfToken(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
    }

    /** Behind a comment, or before it. */
    static Cursor at(ThreadPath path, boolean forward) {
        return of(forward ? 'p' : 'q', path.toBytes());
    }

    /** Behind a comment, or before it. */
    static Cursor at(Sort sort, Place place, boolean forward) {
        return of(
                forward ? 'a' : 'b',
                longs(sort.ordinal(), place.key(), place.id().value()));
    }

    /** Whether a page ends here, and does not start. */
    boolean isBackward() {
        return token.charAt(0) == 'q' || token.charAt(0) == 'b';
    }

    static Cursor at(Id id) {
        return of('i', longs(id.value()));
    }

    static Cursor at(CommentKey key) {
        return of('k', longs(key.id().value(), key.thread().value()));
    }

    static Cursor at(PostPosition position) {
        return of('t', longs(micros(position.at()), position.id().value()));
    }

    /** {@code ChronoUnit.MICROS.between} counts nanoseconds, which overflow before 1677 and after 2262. */
    private static long micros(Instant at) {
        return at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
    }

    /** Where a list of posts, the newest first, goes on after this one. */
    static PostPosition older(Post post) {
        Instant at = post.publication().listedAt().orElseThrow();
        return post.id().value() > 1
                ? new PostPosition(at, new Id(post.id().value() - 1))
                : new PostPosition(at.minus(1, ChronoUnit.MICROS), new Id(Long.MAX_VALUE));
    }

    ThreadPath path() {
        return ThreadPath.fromBytes(bytes(isBackward() ? 'q' : 'p').array());
    }

    Place place(Sort sort) {
        ByteBuffer bytes = bytes(isBackward() ? 'b' : 'a');
        if (bytes.getLong() != sort.ordinal()) {
            throw anotherList();
        }
        return new Place(bytes.getLong(), new Id(bytes.getLong()));
    }

    Id id() {
        return new Id(bytes('i').getLong());
    }

    CommentKey key() {
        ByteBuffer bytes = bytes('k');
        Id id = new Id(bytes.getLong());
        return new CommentKey(new Id(bytes.getLong()), id);
    }

    PostPosition position() {
        ByteBuffer bytes = bytes('t');
        Instant at = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
        return new PostPosition(at, new Id(bytes.getLong()));
    }

    private static Cursor of(char kind, byte[] bytes) {
        return new Cursor(kind + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    private static byte[] longs(long... values) {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Long.BYTES);
        bytes.asLongBuffer().put(values);
        return bytes.array();
    }

    private ByteBuffer bytes(char kind) {
        byte[] bytes = token.charAt(0) == kind ? Base64.getUrlDecoder().decode(token.substring(1)) : new byte[0];
        if (bytes.length == 0 || length(kind) > 0 && bytes.length != length(kind)) {
            throw anotherList();
        }
        return ByteBuffer.wrap(bytes);
    }

    private static int length(char kind) {
        return switch (kind) {
            case 'p', 'q' -> 0;
            case 'i' -> Long.BYTES;
            case 'a', 'b' -> 3 * Long.BYTES;
            default -> 2 * Long.BYTES;
        };
    }

    private IllegalArgumentException anotherList() {
        return new IllegalArgumentException("a cursor of another list: " + token);
    }
}
