package dev.rejoinder.storage.memory;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.ThreadRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

final class MemoryThreads implements ThreadRecords {

    private final MemoryUnit unit;

    MemoryThreads(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(CommentThread thread) {
        Tables tables = unit.tablesToChange();
        ThreadTable threads = tables.threads();
        if (threads.find(thread.id()) != null || threads.on(thread.subject()) != null) {
            return false;
        }
        unit.keep(tables.with(threads.with(new CountedThread(thread, ThreadCounts.NONE))));
        return true;
    }

    @Override
    public boolean replace(CommentThread thread) {
        Tables tables = unit.tablesToChange();
        CountedThread row = tables.threads().find(thread.id());
        if (row == null || row.thread().version() != thread.version() - 1) {
            return false;
        }
        unit.keep(tables.with(tables.threads().with(new CountedThread(thread.asNextOf(row.thread()), row.counts()))));
        return true;
    }

    @Override
    public boolean rename(CommentThread thread) {
        Tables tables = unit.tablesToChange();
        CountedThread row = tables.threads().find(thread.id());
        CountedThread there = tables.threads().on(thread.subject());
        if (row == null
                || row.thread().version() != thread.version() - 1
                || there != null && !there.thread().id().equals(thread.id())) {
            return false;
        }
        CommentThread after = thread.asNextOf(row.thread()).withSubject(thread.subject());
        unit.keep(tables.with(tables.threads().change(row, new CountedThread(after, row.counts()))));
        return true;
    }

    @Override
    public List<CommentThread> find(Collection<Id> ids) {
        ThreadTable threads = unit.tables().threads();
        return new TreeSet<>(Limits.atOnce(ids))
                .stream()
                        .map(threads::find)
                        .filter(Objects::nonNull)
                        .map(CountedThread::thread)
                        .toList();
    }

    @Override
    public List<CommentThread> about(Collection<Subject> subjects) {
        return on(subjects).values().stream()
                .map(CountedThread::thread)
                .sorted(Comparator.comparing(CommentThread::id))
                .toList();
    }

    @Override
    public Map<Subject, CountedThread> on(Collection<Subject> subjects) {
        ThreadTable threads = unit.tables().threads();
        Map<Subject, CountedThread> found = new LinkedHashMap<>();
        for (Subject subject : Limits.atOnce(subjects)) {
            CountedThread row = threads.on(subject);
            if (row != null) {
                found.put(subject, row);
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Slice<CountedThread> all(@Nullable Id from, int limit) {
        Range<CountedThread> range = Range.from(from, Order.OLDEST, id -> Range.at(ThreadTable::id, id));
        return unit.tables().threads().byId().page(range, Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public void addCounts(Id thread, ThreadCounts difference) {
        Tables tables = unit.tablesToChange();
        CountedThread row = tables.threads().find(thread);
        if (row != null) {
            CountedThread after = new CountedThread(row.thread(), row.counts().plus(difference));
            unit.keep(tables.with(tables.threads().with(after)));
        }
    }
}
