package dev.rejoinder.transfer.wordpress;

import java.util.regex.Pattern;

/**
 * The one name by which an element is known here, whatever prefix the file gave it: {@code wp:post_id} for
 * {@code post_id} in the namespace of any 1.x export. A prefix means nothing: a plugin may well call its own namespace
 * {@code wp}.
 */
final class WxrNames {
    /** Of an element that is not ours. */
    static final String FOREIGN = "";

    private static final Pattern EXPORT = Pattern.compile("https?://wordpress\\.org/export/1\\.\\d+/(excerpt/)?");

    private WxrNames() {}

    static String of(String namespace, String localName) {
        String prefix = prefix(namespace);
        return prefix.equals("?") ? FOREIGN : prefix + localName;
    }

    private static String prefix(String namespace) {
        return switch (namespace) {
            case "" -> "";
            case "http://wordpress.org/export/1.0/",
                    "http://wordpress.org/export/1.1/",
                    "http://wordpress.org/export/1.2/" -> "wp:";
            case "http://purl.org/rss/1.0/modules/content/" -> "content:";
            case "http://purl.org/dc/elements/1.1/" -> "dc:";
            default ->
                EXPORT.matcher(namespace).matches() ? (namespace.endsWith("excerpt/") ? "excerpt:" : "wp:") : "?";
        };
    }
}
