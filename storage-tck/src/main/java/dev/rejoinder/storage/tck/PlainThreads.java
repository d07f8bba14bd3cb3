package dev.rejoinder.storage.tck;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ThreadRecords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The threads of a {@link PlainStore}. */
record PlainThreads(PlainUnit unit) implements ThreadRecords {

    @Override
    public boolean insert(CommentThread thread) {
        Map<Id, CommentThread> threads = unit.writing().threads();
        boolean subjectTaken =
                threads.values().stream().anyMatch(other -> other.subject().equals(thread.subject()));
        return !subjectTaken && threads.putIfAbsent(thread.id(), thread) == null;
    }

    @Override
    public boolean replace(CommentThread thread) {
        CommentThread stored = unit.writing().threads().get(thread.id());
        if (stored == null || stored.version() != thread.version() - 1) {
            return false;
        }
        unit.writing().threads().put(thread.id(), thread.asNextOf(stored));
        return true;
    }

    @Override
    public boolean rename(CommentThread thread) {
        Map<Id, CommentThread> threads = unit.writing().threads();
        boolean subjectTaken = threads.values().stream()
                .anyMatch(other ->
                        other.subject().equals(thread.subject()) && !other.id().equals(thread.id()));
        CommentThread stored = threads.get(thread.id());
        if (subjectTaken || stored == null || stored.version() != thread.version() - 1) {
            return false;
        }
        threads.put(thread.id(), thread.asNextOf(stored).withSubject(thread.subject()));
        return true;
    }

    @Override
    public List<CommentThread> find(Collection<Id> ids) {
        return PlainList.of(unit.reading().threads(), ids).toList();
    }

    @Override
    public List<CommentThread> about(Collection<Subject> subjects) {
        PlainList.checkSize(subjects);
        return unit.reading().threads().values().stream()
                .filter(thread -> subjects.contains(thread.subject()))
                .sorted(Comparator.comparing(CommentThread::id))
                .toList();
    }

    @Override
    public Map<Subject, CountedThread> on(Collection<Subject> subjects) {
        PlainList.checkSize(subjects);
        return counted()
                .filter(counted -> subjects.contains(counted.thread().subject()))
                .collect(Collectors.toMap(counted -> counted.thread().subject(), counted -> counted));
    }

    @Override
    public Slice<CountedThread> all(@Nullable Id from, int limit) {
        return PlainList.page(counted(), counted -> counted.thread().id(), Comparator.naturalOrder(), from, limit);
    }

    private Stream<CountedThread> counted() {
        PlainState state = unit.reading();
        return state.threads().values().stream()
                .map(thread -> new CountedThread(thread, state.counts().getOrDefault(thread.id(), ThreadCounts.NONE)));
    }

    @Override
    public void addCounts(Id thread, ThreadCounts difference) {
        unit.writing().counts().merge(thread, difference, ThreadCounts::plus);
    }
}
