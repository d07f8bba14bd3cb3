package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Which post, category or tag goes by which slug, now or in the past. */
public interface SlugRecords {

    /**
     * Claims a slug.
     *
     * @return whether the slug now belongs to the owner; false if another one has it. Claiming one's own is no change
     */
    boolean claim(Slug slug, Id owner);

    /** Gives a slug up; no change if it belongs to another or to nobody. */
    void release(Slug slug, Id owner);

    Optional<Id> owner(Slug slug);

    /** Every slug of these owners, in the order of their UTF-16 code units; owners without one are left out. */
    Map<Id, SortedSet<String>> of(Slug.Space space, Collection<Id> owners);
}
