package dev.rejoinder.transfer.archive;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.storage.MoveRecords.Move;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds where comments have gone, between the threads that are here on the subjects of those in the archive. */
final class MoveImport {

    private final ImportUnit importing;
    private final UnitOfWork unit;
    private final Map<Id, Subject> subjects;

    /** @param subjects of the threads of the archive */
    MoveImport(ImportUnit importing, Map<Id, Subject> subjects) {
        this.importing = importing;
        this.unit = importing.work();
        this.subjects = subjects;
    }

    void add(List<Entry.OfMove> entries) {
        List<Entry.OfMove> known =
                entries.stream().filter(entry -> isKnown(entry.move())).toList();
        if (known.isEmpty()) {
            return;
        }
        Map<Subject, Id> here = here(known.stream().map(Entry.OfMove::move).toList());
        known.stream()
                .collect(groupingBy(entry -> entry.move().from().thread(), LinkedHashMap::new, toList()))
                .forEach((from, leaving) -> add(leaving, here.get(subjects.get(from)), here));
    }

    private boolean isKnown(Move move) {
        return subjects.containsKey(move.from().thread()) && subjects.containsKey(move.to());
    }

    /** By the subjects of the archive, what is here; in a dry run not all of it may be here yet. */
    private Map<Subject, Id> here(List<Move> moves) {
        Set<Subject> named = moves.stream()
                .flatMap(move -> Stream.of(move.from().thread(), move.to()))
                .map(subjects::get)
                .collect(toSet());
        return unit.threads().about(named).stream().collect(toMap(CommentThread::subject, CommentThread::id));
    }

    private void add(List<Entry.OfMove> leaving, @Nullable Id from, Map<Subject, Id> here) {
        List<Id> comments =
                leaving.stream().map(entry -> entry.move().from().id()).toList();
        Set<Id> said =
                from == null ? Set.of() : unit.moves().movedTo(from, comments).keySet();
        List<Move> missing = new ArrayList<>();
        for (Entry.OfMove entry : leaving) {
            Id comment = entry.move().from().id();
            Id to = here.get(subjects.get(entry.move().to()));
            if (said.contains(comment)) {
                importing.present(entry);
            } else if (from != null && from.equals(to)) {
                importing.note(entry, "the two threads are one here");
            } else if (from != null && to != null) {
                importing.added(entry);
                missing.add(new Move(new CommentKey(from, comment), to));
            } else if (importing.dryRun()) {
                importing.added(entry);
            } else {
                importing.note(entry, "one of the two threads got another subject meanwhile");
            }
        }
        if (!importing.dryRun()) {
            unit.moves().insertAll(missing);
        }
    }
}
