package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds threads and their comments. A thread is known by its subject: if there is one on it here, under whatever id, the
 * comments go there.
 */
final class ThreadImport {

    private final ImportUnit importing;
    private final UnitOfWork unit;

    ThreadImport(ImportUnit importing) {
        this.importing = importing;
        this.unit = importing.work();
    }

    /** @param comments may belong to a thread that an earlier unit added */
    void add(List<Entry.OfThread> threads, List<Entry.OfComment> comments) {
        Map<CommentThread, List<Entry.OfComment>> byThread = new LinkedHashMap<>();
        comments.forEach(entry -> byThread.computeIfAbsent(entry.thread(), thread -> new ArrayList<>())
                .add(entry));
        Set<Subject> subjects = new HashSet<>();
        byThread.keySet().forEach(thread -> subjects.add(thread.subject()));
        threads.forEach(entry -> subjects.add(entry.thread().subject()));
        if (subjects.isEmpty()) {
            return;
        }
        Map<Subject, CountedThread> here = new HashMap<>(unit.threads().on(subjects));
        List<Event> histories = new ArrayList<>();
        threads.forEach(entry -> histories.addAll(add(entry, here)));
        importing.append(histories);
        byThread.forEach((thread, replies) -> add(thread, replies, here));
    }

    private void add(CommentThread archived, List<Entry.OfComment> comments, Map<Subject, CountedThread> here) {
        CountedThread thread = here.get(archived.subject());
        CommentImport adding = new CommentImport(
                importing, thread == null ? null : thread.thread().id());
        boolean alone =
                thread == null || thread.counts().total() == importing.passed().of(archived);
        ThreadCounts added = adding.add(comments, alone);
        importing.pass(archived, comments);
        if (thread != null) {
            here.put(
                    archived.subject(),
                    new CountedThread(thread.thread(), thread.counts().plus(added)));
        }
    }

    /** @return the history to add */
    private List<Event> add(Entry.OfThread entry, Map<Subject, CountedThread> here) {
        CommentThread thread = entry.thread();
        if (importing.dryRun() && !here.containsKey(thread.subject())) {
            importing.added(entry);
            return entry.history();
        }
        Optional<CommentThread> added = here.containsKey(thread.subject()) ? Optional.empty() : inserted(thread);
        if (added.isPresent()) {
            importing.added(entry);
            here.put(thread.subject(), new CountedThread(added.get(), ThreadCounts.NONE));
            Target target = Target.of(added.get());
            return entry.history().stream().map(event -> about(target, event)).toList();
        }
        importing.present(entry);
        Id present = here.computeIfAbsent(
                        thread.subject(),
                        subject -> unit.threads().on(Set.of(subject)).get(subject))
                .thread()
                .id();
        if (!present.equals(thread.id())) {
            importing.note(
                    entry, "the thread on %s is %s here; its comments go there".formatted(thread.subject(), present));
        }
        return List.of();
    }

    /** Adds the thread, under the next free id if the thread of another site has drawn the same. */
    private Optional<CommentThread> inserted(CommentThread thread) {
        CommentThread wanted = thread;
        while (!unit.threads().insert(wanted)) {
            if (!unit.threads().about(Set.of(thread.subject())).isEmpty()) {
                return Optional.empty();
            }
            wanted = wanted.withId(new Id(wanted.id().value() + 1));
        }
        return Optional.of(wanted);
    }

    static Event about(Target target, Event event) {
        return new Event(event.id(), event.at(), target, event.version(), event.change(), event.actor());
    }
}
