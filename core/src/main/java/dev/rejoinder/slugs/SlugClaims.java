package dev.rejoinder.slugs;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.text.CleanText;
import dev.rejoinder.text.Slugs;
import java.util.function.IntPredicate;

/** Claims slugs of one space: the one that is wanted, or else {@code wanted-2}, {@code wanted-3} and so on. */
public final class SlugClaims {

    private final UnitOfWork unit;
    private final Slug.Space space;

    public SlugClaims(UnitOfWork unit, Slug.Space space) {
        this.unit = unit;
        this.space = space;
    }

    /** The first of these words that makes a slug, or the last resort if none does. */
    public static String base(String lastResort, String... words) {
        for (String word : words) {
            String slug = Slugs.of(word);
            if (!slug.isEmpty()) {
                return slug;
            }
        }
        return lastResort;
    }

    /** Whether anything may go by this name at all, which comes from the address of a request. */
    public static boolean mayBeTaken(String slug) {
        return !slug.isBlank()
                && slug.length() <= Slug.MAX_LENGTH
                && CleanText.block(slug).equals(slug);
    }

    public boolean isFree(String name, Id owner) {
        return unit.slugs()
                .owner(new Slug(space, name))
                .filter(id -> !id.equals(owner))
                .isEmpty();
    }

    /** @return the name that now belongs to the owner; if others take one after the other, its number is higher */
    public String claim(String wanted, Id owner) {
        String name = wanted;
        int number = 1;
        while (!unit.slugs().claim(new Slug(space, name), owner)) {
            int taken = number;
            number = taken + firstFree(n -> !isFree(numbered(wanted, taken + n), owner));
            name = numbered(wanted, number);
        }
        return name;
    }

    /**
     * The smallest free number, if the taken ones have no gap; otherwise some free one. It asks about numbers in growing
     * strides, so that the thousandth post of one title asks 20 questions and not a thousand.
     */
    static int firstFree(IntPredicate taken) {
        int low = 0;
        int high = 1;
        while (taken.test(high)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (taken.test(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    /** A name of full length is cut to make room for its number, but not within a surrogate pair. */
    private static String numbered(String wanted, int number) {
        String suffix = "-" + number;
        int end = Math.min(wanted.length(), Slug.MAX_LENGTH - suffix.length());
        if (end < wanted.length() && Character.isHighSurrogate(wanted.charAt(end - 1))) {
            end--;
        }
        return wanted.substring(0, end) + suffix;
    }
}
