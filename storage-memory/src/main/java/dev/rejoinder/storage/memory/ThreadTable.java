package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** The threads with their counts, by id and by subject. */
record ThreadTable(SortedTree<CountedThread> byId, SortedTree<CountedThread> bySubject) {

    private static final Comparator<CountedThread> SUBJECT =
            comparing(ThreadTable::subjectType).thenComparing(ThreadTable::subjectId);

    static final ThreadTable EMPTY =
            new ThreadTable(SortedTree.sortedBy(comparing(ThreadTable::id)), SortedTree.sortedBy(SUBJECT));

    static Id id(CountedThread row) {
        return row.thread().id();
    }

    private static String subjectType(CountedThread row) {
        return row.thread().subject().type();
    }

    private static String subjectId(CountedThread row) {
        return row.thread().subject().id();
    }

    @Nullable
    CountedThread find(Id thread) {
        return byId.find(Range.at(ThreadTable::id, thread));
    }

    @Nullable
    CountedThread on(Subject subject) {
        return bySubject.find(Range.at(ThreadTable::subjectType, subject.type())
                .then(Range.at(ThreadTable::subjectId, subject.id())));
    }

    ThreadTable with(CountedThread row) {
        return new ThreadTable(byId.with(row), bySubject.with(row));
    }

    /** One thread, under whatever subject. */
    ThreadTable change(CountedThread before, CountedThread after) {
        return new ThreadTable(byId.change(before, after), bySubject.change(before, after));
    }
}
