package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.SlugRecords;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The slugs of a {@link PlainStore}. */
record PlainSlugs(PlainUnit unit) implements SlugRecords {

    @Override
    public boolean claim(Slug slug, Id owner) {
        Id before = unit.writing().slugs().putIfAbsent(slug, owner);
        return before == null || before.equals(owner);
    }

    @Override
    public void release(Slug slug, Id owner) {
        unit.writing().slugs().remove(slug, owner);
    }

    @Override
    public Optional<Id> owner(Slug slug) {
        return Optional.ofNullable(unit.reading().slugs().get(slug));
    }

    @Override
    public Map<Id, SortedSet<String>> of(Slug.Space space, Collection<Id> owners) {
        PlainList.checkSize(owners);
        Map<Id, SortedSet<String>> names = new HashMap<>();
        unit.reading().slugs().forEach((slug, owner) -> {
            if (slug.space() == space && owners.contains(owner)) {
                names.computeIfAbsent(owner, id -> new TreeSet<>()).add(slug.name());
            }
        });
        return names;
    }
}
