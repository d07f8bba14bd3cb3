package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.TermRecords;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The terms of a {@link PlainStore}. */
record PlainTerms(PlainUnit unit) implements TermRecords {

    @Override
    public boolean insert(Term term) {
        if (unit.writing().terms().putIfAbsent(term.id(), term) != null) {
            return false;
        }
        unit.writing().listed().put(term.id(), 0L);
        return true;
    }

    @Override
    public boolean replace(Term term) {
        Term stored = unit.writing().terms().get(term.id());
        if (stored == null || stored.version() != term.version() - 1) {
            return false;
        }
        unit.writing().terms().put(term.id(), term);
        return true;
    }

    @Override
    public boolean delete(Id term, long version) {
        Term stored = unit.writing().terms().get(term);
        if (stored == null || stored.version() != version) {
            return false;
        }
        unit.writing().terms().remove(term);
        return true;
    }

    @Override
    public List<Term> find(Collection<Id> ids) {
        return PlainList.of(unit.reading().terms(), ids).toList();
    }

    @Override
    public Slice<Term> all(Taxonomy taxonomy, @Nullable Id from, int limit) {
        return PlainList.page(
                unit.reading().terms().values().stream().filter(term -> term.taxonomy() == taxonomy),
                Term::id,
                Comparator.naturalOrder(),
                from,
                limit);
    }

    @Override
    public void addListed(Map<Id, Integer> differences) {
        PlainList.checkSize(differences.keySet());
        Map<Id, Long> listed = unit.writing().listed();
        differences.forEach((term, added) -> listed.computeIfPresent(term, (id, sum) -> sum + added));
    }

    @Override
    public Map<Id, Long> listed(Collection<Id> terms, Instant now) {
        return PlainList.of(unit.reading().terms(), terms)
                .map(Term::id)
                .collect(Collectors.toMap(
                        id -> id, id -> unit.reading().listed().getOrDefault(id, 0L) - toCome(id, now)));
    }

    private long toCome(Id term, Instant now) {
        return unit.reading().posts().values().stream()
                .filter(post -> post.filing().terms().contains(term))
                .flatMap(post -> post.publication().listedAt().stream())
                .filter(at -> at.isAfter(now))
                .count();
    }

    @Override
    public void lockTree() {
        unit.writing();
    }
}
