package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.SlugRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

final class MemorySlugs implements SlugRecords {

    private final MemoryUnit unit;

    MemorySlugs(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean claim(Slug slug, Id owner) {
        Tables tables = unit.tablesToChange();
        SlugTable.Row claimed = tables.slugs().find(slug);
        if (claimed != null) {
            return claimed.owner().equals(owner);
        }
        unit.keep(tables.with(tables.slugs().with(new SlugTable.Row(slug, owner))));
        return true;
    }

    @Override
    public void release(Slug slug, Id owner) {
        Tables tables = unit.tablesToChange();
        SlugTable.Row claimed = tables.slugs().find(slug);
        if (claimed != null && claimed.owner().equals(owner)) {
            unit.keep(tables.with(tables.slugs().without(claimed)));
        }
    }

    @Override
    public Optional<Id> owner(Slug slug) {
        return Optional.ofNullable(unit.tables().slugs().find(slug)).map(SlugTable.Row::owner);
    }

    @Override
    public Map<Id, SortedSet<String>> of(Slug.Space space, Collection<Id> owners) {
        SlugTable slugs = unit.tables().slugs();
        Map<Id, SortedSet<String>> found = new LinkedHashMap<>();
        for (Id owner : Limits.atOnce(owners)) {
            List<String> names = slugs.of(space, owner);
            if (!names.isEmpty()) {
                found.put(owner, Collections.unmodifiableSortedSet(new TreeSet<>(names)));
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
