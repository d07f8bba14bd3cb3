package dev.rejoinder.transfer.archive;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds categories and tags. One that was deleted here stays deleted: it is gone, but has a history, which a second one
 * of its id would only confuse.
 */
final class TermImport {

    private final ImportUnit importing;
    private final UnitOfWork unit;

    TermImport(ImportUnit importing) {
        this.importing = importing;
        this.unit = importing.work();
    }

    void add(List<Entry.OfTerm> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Id> ids = entries.stream().map(entry -> entry.term().id()).toList();
        Set<Id> here = here(ids);
        Set<Id> told = told(ids);
        List<Event> histories = new ArrayList<>();
        for (Entry.OfTerm entry : entries) {
            Id id = entry.term().id();
            if (here.contains(id)) {
                importing.present(entry);
            } else if (told.contains(id)) {
                importing.note(entry, "the " + entry.section().type() + " was deleted here and stays so");
            } else {
                add(entry);
                histories.addAll(entry.history());
            }
        }
        importing.append(histories);
    }

    private void add(Entry.OfTerm entry) {
        Term term = withParentHere(entry);
        String slug = importing.claim(entry, Slug.Space.of(term.taxonomy()), term.slug(), entry.oldSlugs());
        if (!importing.dryRun()) {
            unit.terms().insert(term.withName(term.name(), slug, term.description()));
        }
        importing.added(entry);
    }

    /** Under a parent that was deleted here the category would belong to nothing. */
    private Term withParentHere(Entry.OfTerm entry) {
        Term term = entry.term();
        if (term.parent() == null || deletedHere(Set.of(term.parent())).isEmpty()) {
            return term;
        }
        importing.note(entry, "the category above it was deleted here; it is at the top now");
        return term.withParent(null);
    }

    void addDeleted(List<Entry.OfDeletedTerm> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<Id> ids = entries.stream().map(Entry.OfDeletedTerm::term).toList();
        Set<Id> here = here(ids);
        Set<Id> told = told(ids);
        List<Event> histories = new ArrayList<>();
        for (Entry.OfDeletedTerm entry : entries) {
            if (here.contains(entry.term())) {
                importing.note(entry, "the term " + entry.term() + " was deleted there, but stays here");
            } else if (!told.contains(entry.term())) {
                histories.addAll(entry.history());
            }
        }
        importing.append(histories);
    }

    /** @param terms any number */
    Set<Id> deletedHere(Collection<Id> terms) {
        Set<Id> deleted = new HashSet<>();
        for (List<Id> some : Parts.of(terms, ImportUnit.AT_ONCE)) {
            deleted.addAll(told(some));
            deleted.removeAll(here(some));
        }
        return deleted;
    }

    private Set<Id> here(Collection<Id> terms) {
        Set<Id> here = new HashSet<>();
        unit.terms().find(terms).forEach(term -> here.add(term.id()));
        return here;
    }

    /** Those that have a history here. */
    private Set<Id> told(Collection<Id> terms) {
        List<Target> targets = terms.stream().map(Entry.OfDeletedTerm::target).toList();
        return unit.events().count(targets).keySet();
    }
}
