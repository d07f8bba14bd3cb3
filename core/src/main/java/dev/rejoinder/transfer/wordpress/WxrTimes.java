package dev.rejoinder.transfer.wordpress;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.Set;

/**
 * When something was written. An export has each time twice, in GMT and in the blog's own zone, which it does not name.
 * {@code 0000-00-00 00:00:00} means that there is none: a draft has no GMT date until it is published.
 */
final class WxrTimes {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> UNDATED = Set.of("draft", "pending", "auto-draft");

    private WxrTimes() {}

    /** The publication of an item, or for one without, when it was last put aside. */
    static Optional<Instant> published(WxrFields fields) {
        Optional<Instant> gmt = date(fields, "wp:post_date_gmt");
        if (gmt.isPresent()) {
            return gmt;
        }
        // WordPress derives pubDate from the GMT date, so beside 0000-00-00 it says 30 Nov 1999 or the year -1.
        Optional<Instant> feed = fields.text("wp:post_date_gmt").isEmpty() ? feedDate(fields) : Optional.empty();
        return feed.isPresent() ? feed : local(fields, "wp:post_date");
    }

    static Optional<Instant> modified(WxrFields fields) {
        Optional<Instant> gmt = date(fields, "wp:post_modified_gmt");
        return gmt.isPresent() ? gmt : local(fields, "wp:post_modified");
    }

    static Optional<Instant> commented(WxrFields fields) {
        Optional<Instant> gmt = date(fields, "wp:comment_date_gmt");
        return gmt.isPresent() ? gmt : local(fields, "wp:comment_date");
    }

    private static Optional<Instant> local(WxrFields fields, String name) {
        Optional<Instant> local = date(fields, name);
        if (local.isPresent() && !UNDATED.contains(fields.text("wp:status"))) {
            fields.report(name, "has no date in GMT beside it and was taken as GMT");
        }
        return local;
    }

    private static Optional<Instant> date(WxrFields fields, String name) {
        String text = fields.text(name);
        // PHP makes of 0000-00-00 the year -0001 when it passes the date through its own calendar.
        if (text.isEmpty() || text.startsWith("0000-00-00") || text.startsWith("-0001")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text, DATE).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            fields.report(name, "is no date and was not used: " + Quoted.of(text));
            return Optional.empty();
        }
    }

    private static Optional<Instant> feedDate(WxrFields fields) {
        String text = fields.text("pubDate");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            fields.report("pubDate", "is no date and was not used: " + Quoted.of(text));
            return Optional.empty();
        }
    }
}
