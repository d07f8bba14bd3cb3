package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.Term;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.transfer.intake.Tally;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the categories and tags. A slug that the site already has names the same thing. */
final class TermWriter {
    static final int AT_ONCE = 500;

    private final Destination destination;
    private final Tally tally;
    private final Map<TermKey, Id> written = new HashMap<>();

    TermWriter(Destination destination, Tally tally) {
        this.destination = destination;
        this.tally = tally;
    }

    private record Chunk(Map<TermKey, Id> ids, Tally tally) {}

    /**
     * @param terms parents before their children
     * @return under which id each of them is found
     */
    Map<TermKey, Id> write(List<PlannedTerm> terms) {
        for (List<PlannedTerm> some : Parts.of(terms, AT_ONCE)) {
            Chunk chunk = destination.unit(unit -> write(unit, some));
            written.putAll(chunk.ids());
            tally.add(chunk.tally());
        }
        return written;
    }

    private Chunk write(UnitOfWork unit, List<PlannedTerm> terms) {
        if (!destination.dryRun()) {
            unit.terms().lockTree();
        }
        Chunk chunk = new Chunk(new HashMap<>(), new Tally());
        Set<Id> stored = unit.terms().find(terms.stream().map(PlannedTerm::id).collect(Collectors.toSet())).stream()
                .map(Term::id)
                .collect(Collectors.toSet());
        Set<Id> told = told(unit, terms);
        for (PlannedTerm term : terms) {
            Optional<Id> namesake =
                    destination.slugs().owner(unit, new Slug(term.key().space(), term.slug()));
            if (stored.contains(term.id())) {
                keep(chunk, term, term.id());
            } else if (namesake.isPresent()) {
                chunk.tally()
                        .note(term.line(), term.subject() + " has the slug of one that is there; it is that one now");
                keep(chunk, term, namesake.get());
            } else if (told.contains(term.id())) {
                chunk.tally().note(term.line(), term.subject() + " was deleted here and stays so");
            } else {
                insert(unit, chunk, term);
            }
        }
        return chunk;
    }

    /** Those that have a history here: one that is gone was deleted, and a second of its id would only confuse. */
    private static Set<Id> told(UnitOfWork unit, List<PlannedTerm> terms) {
        return unit.events()
                .count(terms.stream()
                        .map(term -> new Target(Target.Kind.TERM, null, term.id()))
                        .toList())
                .keySet();
    }

    private static void keep(Chunk chunk, PlannedTerm term, Id id) {
        chunk.ids().put(term.key(), id);
        chunk.tally().present(kind(term), 1);
    }

    private void insert(UnitOfWork unit, Chunk chunk, PlannedTerm term) {
        String slug = destination.slugs().claim(unit, new Slug(term.key().space(), term.slug()), term.id());
        if (!destination.dryRun()) {
            unit.terms().insert(term.term(slug, parent(chunk, term)));
        }
        chunk.ids().put(term.key(), term.id());
        chunk.tally().added(kind(term), 1);
    }

    private @Nullable Id parent(Chunk chunk, PlannedTerm term) {
        TermKey parent = new TermKey(term.key().taxonomy(), term.parent());
        Id inChunk = chunk.ids().get(parent);
        return inChunk == null ? written.get(parent) : inChunk;
    }

    private static String kind(PlannedTerm term) {
        return term.key().taxonomy() == Taxonomy.CATEGORY ? Tally.CATEGORIES : Tally.TAGS;
    }
}
