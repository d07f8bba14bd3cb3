package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Id;
import dev.rejoinder.text.CleanText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The ids of what comes from one blog: functions of the blog's address and of what the blog itself calls the thing, so
 * that every run finds again what an earlier one wrote.
 *
 * <p><b>Posts, threads and terms</b> do not depend on a date, which a later export may have changed. From the highest
 * bit: four zeros, 21 bits of the hash of the address, 2 of the kind, 37 of the original id. Two things of one blog
 * therefore never share an id; those of two blogs can, if the 21 bits agree, and the attribute {@code wordpress:source}
 * tells. A term without an original id has three zeros, a one, and 60 bits of the hash of address, kind and slug. All
 * of them are smaller than any id that the engine has made since November 2004.
 *
 * <p><b>Comments</b> lie in the order of their dates: 42 bits of milliseconds and the lower 21 of the original id. An
 * export knows only whole seconds, so that the thousand milliseconds of each are free for the blog and the upper bits
 * of the original id. Two comments of one blog share an id only if they are of one second and their original ids differ
 * by a multiple of {@value #COMMENT_SPAN}; within a thread, where alone it would matter, {@link CommentSurvey} notices.
 */
final class OriginalIds {
    /** The largest original id of a post or term; far beyond what any database has counted to. */
    static final long MAX_NUMBER = (1L << 37) - 1;

    static final long COMMENT_SPAN = 1000L << 21;

    /** From here on, in the year 2109, milliseconds need more than their 42 bits. */
    private static final long END_OF_TIME = (1L << 42) / 1000;

    private static final int BLOG_BITS = 21;

    private final String source;
    private final long blog;

    enum Kind {
        POST,
        THREAD,
        CATEGORY,
        TAG
    }

    OriginalIds(String source) {
        this.source = source;
        this.blog = hash(source) >>> Long.SIZE - BLOG_BITS;
    }

    static OriginalIds of(WxrChannel channel) {
        return new OriginalIds(Stream.of(channel.blogUrl(), channel.link(), channel.siteUrl(), channel.title())
                .map(OriginalIds::address)
                .filter(address -> !address.isEmpty())
                .findFirst()
                .orElse("unknown"));
    }

    /** A blog that has moved to https is still the same. */
    private static String address(String url) {
        return CleanText.line(url)
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/+$", "");
    }

    /** What tells this blog from others. */
    String source() {
        return source;
    }

    /** @param number 1 to {@link #MAX_NUMBER} */
    Id numbered(Kind kind, long number) {
        return new Id((blog << 2 | kind.ordinal()) << 37 | number);
    }

    Id named(Kind kind, String slug) {
        return new Id(1L << 60 | hash(source + '\n' + kind + '\n' + slug) >>> 4);
    }

    Id comment(long number, Instant written) {
        long second = Math.min(Math.max(written.getEpochSecond(), 1), END_OF_TIME - 1);
        long fraction = (blog + (number >>> 21)) % 1000;
        return new Id(second * 1000 + fraction << 21 | number & (1 << 21) - 1);
    }

    /** Whether the ids of comments can follow this date; if not, they are those of the first or the last second. */
    static boolean canOrder(Instant written) {
        return written.getEpochSecond() > 0 && written.getEpochSecond() < END_OF_TIME;
    }

    private static long hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
