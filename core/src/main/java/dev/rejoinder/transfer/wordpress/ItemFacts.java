package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.storage.Period;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What decides on an item and on its comments, in both readings alike.
 *
 * @param noun {@code post} or {@code page}
 * @param date of publication, or else of the last change, or else the epoch
 * @param statusesBefore what comments were before their post went to the trash, by original id
 */
record ItemFacts(String noun, long id, Instant date, boolean trashed, Map<Long, String> statusesBefore) {
    /** PHP's way to write a map of numbers to strings. */
    private static final Pattern ENTRY = Pattern.compile("i:(\\d{1,18});s:\\d+:\"([^\"]{1,20})\";");

    static ItemFacts of(WxrItem item) {
        boolean trashed = item.identity().status().equals("trash");
        return new ItemFacts(
                item.identity().type().equals("page") ? "page" : "post",
                item.identity().id(),
                within(item.times().published().or(item.times()::modified).orElse(Instant.EPOCH)),
                trashed,
                trashed ? statusesBefore(item) : Map.of());
    }

    /** WordPress keeps everything as a post: pictures, menu entries, revisions, orders of a shop. */
    static boolean isPostOrPage(WxrItem item) {
        return switch (item.identity().type()) {
            case "", "post", "page" -> true;
            default -> false;
        };
    }

    /** The date of a comment, which is the item's if it has none of its own. */
    Instant dateOf(WxrComment comment) {
        return within(comment.written().orElse(date));
    }

    /** The years that every store can keep. */
    static Instant within(Instant date) {
        if (date.isBefore(Period.BEGINNING)) {
            return Period.BEGINNING;
        }
        return date.isBefore(Period.END) ? date : Period.END.minusSeconds(1);
    }

    private static Map<Long, String> statusesBefore(WxrItem item) {
        Map<Long, String> statuses = new HashMap<>();
        for (WxrMeta meta : item.meta()) {
            Matcher entry = ENTRY.matcher(meta.key().equals("_wp_trash_meta_comments_status") ? meta.value() : "");
            while (entry.find()) {
                statuses.put(Long.valueOf(entry.group(1)), entry.group(2));
            }
        }
        return statuses;
    }
}
