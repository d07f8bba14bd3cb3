package dev.rejoinder.text;

import org.jspecify.annotations.Nullable;

/** Which addresses a text may link to or load images from. Null is the answer for all others. */
final class Urls {

    /** What every browser and server takes; without it a reference definition would multiply a long address. */
    static final int MAX_LENGTH = 2_000;

    private Urls() {}

    /** Of a commenter's link: http, https, mailto. */
    static @Nullable String commentLink(String url) {
        return isWeb(url) || isMail(url) ? url : null;
    }

    /** Of a writer's link: also within the site. */
    static @Nullable String postLink(String url) {
        return url.startsWith("#") && url.length() <= MAX_LENGTH ? url : orRooted(url, commentLink(url));
    }

    /** Of a writer's image: http, https, or relative. */
    static @Nullable String postImage(String url) {
        return orRooted(url, isWeb(url) || isRelativeFile(url) ? url : null);
    }

    static boolean isWeb(String url) {
        int host = afterScheme(url, "https://");
        if (host < 0) {
            host = afterScheme(url, "http://");
        }
        return host > 0 && url.length() > host && "/\\?#@: ".indexOf(url.charAt(host)) < 0;
    }

    private static boolean isMail(String url) {
        int address = afterScheme(url, "mailto:");
        return address > 0 && url.indexOf('@', address) > address;
    }

    private static int afterScheme(String url, String scheme) {
        boolean has = url.length() <= MAX_LENGTH && url.regionMatches(true, 0, scheme, 0, scheme.length());
        return has ? scheme.length() : -1;
    }

    /** A reference of the kind {@code //host/path}, common in old exports, would take the scheme of the page. */
    private static @Nullable String orRooted(String url, @Nullable String other) {
        if (!url.startsWith("/") || url.length() > MAX_LENGTH) {
            return other;
        }
        if (url.startsWith("//")) {
            return isWeb("https:" + url) ? "https:" + url : null;
        }
        // Browsers read a backslash as a slash, so that /\host leaves the site.
        return url.startsWith("/\\") ? null : url;
    }

    private static boolean isRelativeFile(String url) {
        if (url.isEmpty() || url.length() > MAX_LENGTH || url.indexOf(':') >= 0 || url.indexOf('\\') >= 0) {
            return false;
        }
        return url.charAt(0) == '.' || Character.isLetterOrDigit(url.charAt(0));
    }
}
