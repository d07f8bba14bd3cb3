package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import org.jspecify.annotations.Nullable;

/**
 * Categories and tags.
 *
 * @param byTaxonomy by taxonomy, then id
 */
record TermTable(SortedTree<Row> byId, SortedTree<Row> byTaxonomy) {

    static final TermTable EMPTY = new TermTable(
            SortedTree.sortedBy(comparing(Row::id)),
            SortedTree.sortedBy(comparing(Row::taxonomy).thenComparing(Row::id)));

    /** A term and how many posts are listed under it, now or in the future. */
    record Row(Term term, long listed) {

        Id id() {
            return term.id();
        }

        Taxonomy taxonomy() {
            return term.taxonomy();
        }
    }

    @Nullable
    Row find(Id term) {
        return byId.find(Range.at(Row::id, term));
    }

    TermTable change(@Nullable Row before, @Nullable Row after) {
        return new TermTable(byId.change(before, after), byTaxonomy.change(before, after));
    }
}
