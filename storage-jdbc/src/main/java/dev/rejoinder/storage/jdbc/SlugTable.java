package dev.rejoinder.storage.jdbc;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.storage.SlugRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

final class SlugTable implements SlugRecords {

    private static final String CLAIM = "INSERT INTO rj_slug (space, name, owner_id) VALUES {rows 3}";

    private static final String RELEASE = "DELETE FROM rj_slug WHERE space = ? AND name = ? AND owner_id = ?";

    private static final String OWNER = "SELECT owner_id FROM rj_slug WHERE space = ? AND name = ?";

    private static final String OF = "SELECT owner_id, name FROM rj_slug WHERE owner_id IN {ids} AND space = ?";

    private final Session session;

    SlugTable(Session session) {
        this.session = session;
    }

    @Override
    public boolean claim(Slug slug, Id owner) {
        boolean claimed = session.insertIfAbsent("claim slug", slug, CLAIM)
                .inserts(parameters -> parameters
                        .add(Codes.SLUG_SPACE.of(slug.space()))
                        .add(slug.name())
                        .add(owner));
        return claimed || owner(slug).equals(Optional.of(owner));
    }

    @Override
    public void release(Slug slug, Id owner) {
        session.command("release slug", slug, RELEASE)
                .update(parameters -> parameters
                        .add(Codes.SLUG_SPACE.of(slug.space()))
                        .add(slug.name())
                        .add(owner));
    }

    @Override
    public Optional<Id> owner(Slug slug) {
        return session.command("find the owner of slug", slug, OWNER)
                .first(
                        parameters -> parameters
                                .add(Codes.SLUG_SPACE.of(slug.space()))
                                .add(slug.name()),
                        Row::id);
    }

    private record Owned(Id owner, String name) {}

    @Override
    public Map<Id, SortedSet<String>> of(Slug.Space space, Collection<Id> owners) {
        session.requireAlive();
        List<Id> padded = Limits.padded(Limits.atOnce(owners));
        if (padded.isEmpty()) {
            return Map.of();
        }
        Map<Id, SortedSet<String>> slugs = new TreeMap<>();
        session.command("find slugs in space", space, OF, padded.size())
                .list(
                        parameters -> parameters.addAll(padded).add(Codes.SLUG_SPACE.of(space)),
                        row -> new Owned(row.id(), row.text()))
                .forEach(owned -> slugs.computeIfAbsent(owned.owner, owner -> new TreeSet<>())
                        .add(owned.name));
        slugs.replaceAll((owner, names) -> Collections.unmodifiableSortedSet(names));
        return Collections.unmodifiableMap(slugs);
    }
}
