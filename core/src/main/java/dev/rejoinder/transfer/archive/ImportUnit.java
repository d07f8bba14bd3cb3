package dev.rejoinder.transfer.archive;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Subject;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.slugs.SlugClaims;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.transfer.intake.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One unit of work of an import, or in a dry run the look at what it would do. */
final class ImportUnit {

    /** How much a store takes in one call. */
    static final int AT_ONCE = 1_000;

    private final UnitOfWork unit;
    private final boolean dryRun;
    private final Ranking ranking;
    private final Tally tally = new Tally();
    private Passed passed;
    private final Map<Id, Subject> subjects;

    /**
     * @param passed when the unit before it had been kept
     * @param subjects of the threads that moves name
     */
    ImportUnit(UnitOfWork unit, boolean dryRun, Ranking ranking, Passed passed, Map<Id, Subject> subjects) {
        this.unit = unit;
        this.dryRun = dryRun;
        this.ranking = ranking;
        this.passed = passed;
        this.subjects = subjects;
    }

    /** @param entries at most 500, in the order of their archive */
    void add(List<Entry> entries) {
        if (!dryRun && entries.stream().anyMatch(ImportUnit::isFiled)) {
            // While it is held, no term that a post names is deleted, and no other import adds the same.
            unit.terms().lockTree();
        }
        new TermImport(this).add(of(Entry.OfTerm.class, entries));
        new PostImport(this).add(of(Entry.OfPost.class, entries));
        new ThreadImport(this).add(of(Entry.OfThread.class, entries), of(Entry.OfComment.class, entries));
        new MoveImport(this, subjects).add(of(Entry.OfMove.class, entries));
        new TermImport(this).addDeleted(of(Entry.OfDeletedTerm.class, entries));
    }

    private static boolean isFiled(Entry entry) {
        return !(entry instanceof Entry.OfThread || entry instanceof Entry.OfComment || entry instanceof Entry.OfMove);
    }

    private static <E extends Entry> List<E> of(Class<E> type, List<Entry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    UnitOfWork work() {
        return unit;
    }

    boolean dryRun() {
        return dryRun;
    }

    Ranking ranking() {
        return ranking;
    }

    Tally tally() {
        return tally;
    }

    Passed passed() {
        return passed;
    }

    /** @param comments all of them are here now, unless this is a dry run */
    void pass(CommentThread archived, List<Entry.OfComment> comments) {
        if (!dryRun) {
            passed = passed.and(archived, comments);
        }
    }

    void added(Entry entry) {
        tally.added(entry.section().plural(), 1);
    }

    void present(Entry entry) {
        tally.present(entry.section().plural(), 1);
    }

    void note(Entry entry, String text) {
        tally.note(entry.line(), text);
    }

    /** @return the slug that is the owner's now, or would be if no other had it */
    String claim(Entry entry, Slug.Space space, String wanted, List<String> old) {
        SlugClaims slugs = new SlugClaims(unit, space);
        Id owner = entry.target().id();
        String slug = dryRun ? wanted : slugs.claim(wanted, owner);
        if (dryRun && !slugs.isFree(wanted, owner)) {
            note(entry, "its slug " + wanted + " is taken here");
        } else if (!slug.equals(wanted)) {
            note(entry, "its slug " + wanted + " is taken here; it goes by " + slug);
        }
        for (String name : old) {
            boolean claimed = dryRun ? slugs.isFree(name, owner) : unit.slugs().claim(new Slug(space, name), owner);
            if (!claimed) {
                note(entry, "its old slug " + name + " is taken here and does not lead to it any more");
            }
        }
        return slug;
    }

    /** Adds the histories of things that were added. */
    void append(List<Event> events) {
        tally.added(Tally.EVENTS, events.size());
        if (!dryRun) {
            Parts.of(events, AT_ONCE).forEach(this::appendSome);
        }
    }

    /** Two sites may have drawn the same id; an event is never named by it, so it can take another one. */
    private void appendSome(List<Event> events) {
        Map<Id, Event> free = new LinkedHashMap<>();
        events.forEach(event -> free.put(event.id(), event));
        for (Event taken : unit.events().find(free.keySet())) {
            Event event = free.remove(taken.id());
            if (event != null) {
                Id id = free(event.id(), free.keySet());
                free.put(id, new Event(id, event.at(), event.target(), event.version(), event.change(), event.actor()));
            }
        }
        unit.events().appendAll(List.copyOf(free.values()));
    }

    private Id free(Id from, Set<Id> reserved) {
        Id id = from;
        while (reserved.contains(id) || !unit.events().find(Set.of(id)).isEmpty()) {
            id = new Id(id.value() + 1);
        }
        return id;
    }
}
