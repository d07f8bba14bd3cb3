package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.Limits;
import dev.rejoinder.model.Post;
import dev.rejoinder.text.CleanText;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What a post of ours has no field for: where it came from, what WordPress knew of it, and its custom fields. */
final class PostAttributes {
    static final String PREFIX = "wordpress:";
    static final String SOURCE = PREFIX + "source";

    private final Map<String, String> attributes = new TreeMap<>();
    private final Remarks remarks;

    private PostAttributes(Remarks remarks) {
        this.remarks = remarks;
    }

    static Map<String, String> of(WxrItem item, OriginalIds ids, Remarks remarks) {
        PostAttributes attributes = new PostAttributes(remarks);
        attributes.origin(item, ids);
        attributes.customFields(item);
        return attributes.attributes;
    }

    private void origin(WxrItem item, OriginalIds ids) {
        WxrItem.Identity identity = item.identity();
        boolean page = identity.type().equals("page");
        put(SOURCE, ids.source());
        put(PREFIX + "id", Long.toString(identity.id()));
        put(PREFIX + "guid", identity.guid());
        put(PREFIX + "link", identity.link());
        put(PREFIX + "type", page ? "page" : "");
        put(PREFIX + "parent", identity.parent() == 0 ? "" : Long.toString(identity.parent()));
        long order = item.settings().menuOrder();
        put(PREFIX + "menu_order", page || order != 0 ? Long.toString(order) : "");
        put(PREFIX + "status", PostStatus.isOurs(identity.status()) ? "" : identity.status());
    }

    private void put(String name, String value) {
        if (!value.isEmpty() && fits(name, value)) {
            attributes.put(name, CleanText.block(value));
        }
    }

    /** A key may come again: {@code key}, {@code key #2}, {@code key #3}. */
    private void customFields(WxrItem item) {
        int most = Limits.DEFAULT.attributes() - attributes.size();
        int taken = 0;
        Map<String, Integer> repeats = new HashMap<>();
        attributes.keySet().forEach(name -> repeats.put(name, 1));
        for (WxrMeta field : item.meta()) {
            String key = CleanText.line(field.key());
            int number = repeats.merge(key, 1, Integer::sum);
            String name = number == 1 ? key : key + " #" + number;
            if (fits(name, field.value()) && taken++ < most) {
                attributes.put(name, CleanText.block(field.value()));
            }
        }
        if (taken > most) {
            remarks.that("has " + taken + " custom fields, of which " + (taken - most) + " were skipped: "
                    + Limits.DEFAULT.attributes() + " attributes are the most");
        }
    }

    private boolean fits(String name, String value) {
        if (name.isBlank() || name.startsWith(" #")) {
            remarks.that("has a custom field without a name, which was skipped");
            return false;
        }
        if (name.length() > Post.MAX_ATTRIBUTE_NAME) {
            remarks.that("has a custom field, skipped for the length of its name: " + Quoted.of(name));
            return false;
        }
        if (value.length() > Post.MAX_ATTRIBUTE_VALUE) {
            remarks.that("has a custom field " + Quoted.of(name) + ", skipped for its length of " + value.length()
                    + " characters");
            return false;
        }
        return true;
    }
}
