package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.model.Slug;
import dev.rejoinder.text.CleanText;
import dev.rejoinder.text.Slugs;

/** Which of WordPress' slugs can stay. */
final class SlugRules {
    /** They mean something else in an address. */
    private static final String RESERVED = "/\\?#%<>\"&";

    private SlugRules() {}

    /** The slug as it is, so that old links find their way; if it can't be a part of an address, made anew. */
    static String of(String slug, String title, String lastResort) {
        if (isUsable(slug)) {
            return slug;
        }
        String mended = Slugs.of(slug);
        String made = mended.isEmpty() ? Slugs.of(title) : mended;
        return made.isEmpty() ? lastResort : made;
    }

    private static boolean isUsable(String slug) {
        return !slug.isEmpty()
                && slug.length() <= Slug.MAX_LENGTH
                && slug.indexOf(' ') < 0
                && slug.chars().noneMatch(c -> RESERVED.indexOf(c) >= 0)
                && !slug.chars().allMatch(c -> c == '.')
                && CleanText.line(slug).equals(slug);
    }
}
