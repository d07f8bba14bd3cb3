package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The slugs.
 *
 * @param byName by space, then name
 * @param byOwner by space, then owner, then name
 */
record SlugTable(SortedTree<Row> byName, SortedTree<Row> byOwner) {

    static final SlugTable EMPTY = new SlugTable(
            SortedTree.sortedBy(comparing(Row::space).thenComparing(Row::name)),
            SortedTree.sortedBy(comparing(Row::space).thenComparing(Row::owner).thenComparing(Row::name)));

    record Row(Slug slug, Id owner) {

        Slug.Space space() {
            return slug.space();
        }

        String name() {
            return slug.name();
        }
    }

    @Nullable
    Row find(Slug slug) {
        return byName.find(Range.at(Row::space, slug.space()).then(Range.at(Row::name, slug.name())));
    }

    List<String> of(Slug.Space space, Id owner) {
        Range<Row> range = Range.at(Row::space, space).then(Range.at(Row::owner, owner));
        return byOwner.all(range).stream().map(Row::name).toList();
    }

    SlugTable with(Row row) {
        return new SlugTable(byName.with(row), byOwner.with(row));
    }

    SlugTable without(Row row) {
        return new SlugTable(byName.without(row), byOwner.without(row));
    }
}
