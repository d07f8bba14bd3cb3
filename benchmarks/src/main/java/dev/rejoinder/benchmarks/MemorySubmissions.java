package dev.rejoinder.benchmarks;

import dev.rejoinder.IdSource;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.memory.MemoryStore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** Submissions into a thread in memory, beside comments and events put into two sorted maps. */
final class MemorySubmissions implements Workload.InMemory {

    private static final int MATERIAL = 5_000;
    private static final IdSource IDS = IdSource.timeOrdered();

    @Override
    public void run(Settings settings, Report report) throws Exception {
        List<Comment> material = settings.thread(MATERIAL).comments();
        for (int callers : new int[] {settings.callers(), 1}) {
            List<double[]> perSecond = Paired.inTurns(
                    settings.rounds(),
                    List.of(
                            () -> engine(callers, material, settings.seconds()),
                            () -> maps(callers, material, settings.seconds())));
            report.add(
                    "submissions by " + (callers == 1 ? "one caller" : callers + " callers"),
                    "put into two sorted maps",
                    new Rounds(perSecond.get(0), perSecond.get(1)),
                    Goal.NONE,
                    "a second");
        }
    }

    private static double engine(int callers, List<Comment> material, double seconds) throws Exception {
        EngineWriter writer =
                new EngineWriter(Rejoinder.on(MemoryStore.create()).build());
        return new Crowd(Collections.nCopies(callers, writer), material)
                .write(thread(), seconds)
                .perSecond();
    }

    private static double maps(int callers, List<Comment> material, double seconds) throws Exception {
        Maps writer = new Maps(new ConcurrentSkipListMap<>(), new ConcurrentSkipListMap<>());
        return new Crowd(Collections.nCopies(callers, writer), material)
                .write(thread(), seconds)
                .perSecond();
    }

    private static CommentThread thread() {
        Instant now = Instant.now();
        return new CommentThread(IDS.next(now), 1, Subject.of("bench", "memory"), ThreadState.OPEN, null, now);
    }

    private record Maps(Map<Id, Comment> comments, Map<Id, Event> events) implements Crowd.Writer {

        @Override
        public void write(CommentThread thread, Comment material) {
            Comment written = SampleThread.again(material, thread, IDS);
            comments.put(written.id(), written);
            Id id = IDS.next(written.createdAt());
            Event.Change change =
                    new Event.Change(Action.SUBMITTED, "", written.status().name(), "");
            events.put(id, new Event(id, written.createdAt(), Target.of(written.key()), 1, change, ""));
        }
    }
}
