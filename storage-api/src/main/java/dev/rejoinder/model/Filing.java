package dev.rejoinder.model;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a post is found: in categories, under tags, and at the top of the blog if it is sticky.
 *
 * @param categories in the order of their ids, unmodifiable
 * @param tags in the order of their ids, unmodifiable
 */
public record Filing(Set<Id> categories, Set<Id> tags, boolean sticky) {

    public static final Filing NONE = new Filing(Set.of(), Set.of(), false);

    public Filing {
        categories = inOrder(categories);
        tags = inOrder(tags);
    }

    private static Set<Id> inOrder(Collection<Id> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(ids)));
    }

    public Filing without(Id term) {
        return new Filing(without(categories, term), without(tags, term), sticky);
    }

    private static Set<Id> without(Set<Id> ids, Id term) {
        Set<Id> rest = new LinkedHashSet<>(ids);
        rest.remove(term);
        return rest;
    }

    public Filing withSticky(boolean sticky) {
        return new Filing(categories, tags, sticky);
    }

    /** Categories and tags together. */
    public Set<Id> terms() {
        Set<Id> all = new LinkedHashSet<>(categories);
        all.addAll(tags);
        return Collections.unmodifiableSet(all);
    }
}
