package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.TermRecords;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class MemoryTerms implements TermRecords {

    private final MemoryUnit unit;

    MemoryTerms(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Term term) {
        Tables tables = unit.tablesToChange();
        if (tables.terms().find(term.id()) != null) {
            return false;
        }
        unit.keep(tables.with(tables.terms().change(null, new TermTable.Row(term, 0))));
        return true;
    }

    @Override
    public boolean replace(Term term) {
        Tables tables = unit.tablesToChange();
        TermTable.Row before = tables.terms().find(term.id());
        if (before == null || before.term().version() != term.version() - 1) {
            return false;
        }
        unit.keep(tables.with(tables.terms().change(before, new TermTable.Row(term, before.listed()))));
        return true;
    }

    @Override
    public boolean delete(Id term, long version) {
        Tables tables = unit.tablesToChange();
        TermTable.Row before = tables.terms().find(term);
        if (before == null || before.term().version() != version) {
            return false;
        }
        unit.keep(tables.with(tables.terms().change(before, null)));
        return true;
    }

    @Override
    public List<Term> find(Collection<Id> ids) {
        return rows(ids).stream().map(TermTable.Row::term).toList();
    }

    private List<TermTable.Row> rows(Collection<Id> ids) {
        TermTable terms = unit.tables().terms();
        return new TreeSet<>(Limits.atOnce(ids))
                .stream().map(terms::find).filter(Objects::nonNull).toList();
    }

    @Override
    public Slice<Term> all(Taxonomy taxonomy, @Nullable Id from, int limit) {
        Range<TermTable.Row> range = Range.at(TermTable.Row::taxonomy, taxonomy)
                .then(Range.from(from, Order.OLDEST, id -> Range.at(TermTable.Row::id, id)));
        Slice<TermTable.Row> page = unit.tables().terms().byTaxonomy().page(range, Order.OLDEST, Limits.limit(limit));
        return new Slice<>(page.items().stream().map(TermTable.Row::term).toList(), page.more());
    }

    @Override
    public void addListed(Map<Id, Integer> differences) {
        Tables tables = unit.tablesToChange();
        Limits.atOnce(differences.keySet());
        TermTable changed = tables.terms();
        for (Map.Entry<Id, Integer> difference : differences.entrySet()) {
            TermTable.Row before = changed.find(difference.getKey());
            if (before != null) {
                long listed = before.listed() + difference.getValue();
                changed = changed.change(before, new TermTable.Row(before.term(), listed));
            }
        }
        unit.keep(tables.with(changed));
    }

    @Override
    public Map<Id, Long> listed(Collection<Id> terms, Instant now) {
        PostTable posts = unit.tables().posts();
        Map<Id, Long> listed = new LinkedHashMap<>();
        for (TermTable.Row row : rows(terms)) {
            listed.put(row.id(), row.listed() - posts.listedAfter(now, row.id()));
        }
        return Collections.unmodifiableMap(listed);
    }

    /** Writers come one by one, so that whoever may ask has the tree already. */
    @Override
    public void lockTree() {
        unit.tablesToChange();
    }
}
