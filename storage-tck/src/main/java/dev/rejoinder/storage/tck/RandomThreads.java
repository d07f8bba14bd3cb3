package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Random calls on threads, of which three are there from the start, on submission keys, and on events. */
record RandomThreads(Dice dice) {

    /** The threads that comments and counts may be added to. */
    static void open(UnitOfWork unit) {
        for (int i = 201; i <= 203; i++) {
            Subject subject = Subject.of("page", "thread " + i);
            unit.threads().insert(new CommentThread(new Id(i), 0, subject, ThreadState.OPEN, null, Fixtures.NOON));
        }
    }

    static Id opened(Dice dice) {
        return dice.id(201, 203);
    }

    Step next(UnitOfWork model) {
        return dice.oneOf(
                this::insert,
                () -> replace(model),
                () -> rename(model),
                this::count,
                this::read,
                this::submission,
                this::append,
                this::events);
    }

    private Id id() {
        return dice.id(201, 208);
    }

    private CommentThread thread(Id id, long version) {
        Subject subject = Subject.of("product", dice.word());
        return new CommentThread(
                id,
                version,
                subject,
                dice.one(ThreadState.class),
                dice.maybe(dice.instant()),
                Duration.ofSeconds(dice.below(3)),
                new Highlights(List.copyOf(dice.ids(3, this::id)), List.copyOf(dice.ids(3, this::id))),
                dice.instant());
    }

    private Step insert() {
        CommentThread thread = thread(id(), dice.below(3));
        return new Step("threads.insert " + thread, unit -> unit.threads().insert(thread));
    }

    private Step replace(UnitOfWork model) {
        Id id = id();
        long version = model.threads().find(Set.of(id)).stream()
                .mapToLong(CommentThread::version)
                .sum();
        CommentThread thread = thread(id, dice.next(version));
        return new Step("threads.replace " + thread, unit -> unit.threads().replace(thread));
    }

    private Step rename(UnitOfWork model) {
        Id id = id();
        long version = model.threads().find(Set.of(id)).stream()
                .mapToLong(CommentThread::version)
                .sum();
        CommentThread thread = thread(id, dice.next(version));
        return new Step("threads.rename " + thread, unit -> unit.threads().rename(thread));
    }

    private Step count() {
        Id thread = opened(dice);
        int n = dice.below(9) - 4;
        ThreadCounts difference = new ThreadCounts(n, 1, n + 1, 0, dice.below(3), -n, 2);
        return Step.change(
                "threads.addCounts %s %s".formatted(thread, difference),
                unit -> unit.threads().addCounts(thread, difference));
    }

    private Step read() {
        List<Subject> subjects = Stream.generate(() -> Subject.of("product", dice.word()))
                .limit(4)
                .distinct()
                .toList();
        List<Id> ids = List.of(id(), id(), id());
        Id from = dice.maybe(id());
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step("threads.find " + ids, unit -> unit.threads().find(ids)),
                () -> new Step(
                        "threads.about " + subjects, unit -> unit.threads().about(subjects)),
                () -> open(subjects, limit),
                () -> new Step("threads.on " + subjects, unit -> unit.threads().on(subjects)),
                () -> new Step(
                        "threads.all from %s limit %d".formatted(from, limit),
                        unit -> unit.threads().all(from, limit)));
    }

    private Step open(List<Subject> subjects, int limit) {
        ThreadRange range = dice.oneOf(
                () -> new ThreadRange.Threaded(dice.order(), null),
                () -> new ThreadRange.Flat(dice.order(), null),
                () -> new ThreadRange.Replies(null, dice.order(), null),
                () -> new ThreadRange.Ranked(null, dice.order(), null));
        return new Step(
                "open %s %s limit %d".formatted(subjects, range, limit),
                unit -> subjects.stream()
                        .map(subject -> unit.open(subject, range, limit))
                        .toList());
    }

    private Step submission() {
        Id thread = opened(dice);
        String key = dice.word();
        Id comment = dice.id(1, 9);
        return dice.oneOf(
                () -> new Step(
                        "submissionKeys.find %s %s".formatted(thread, key),
                        unit -> unit.submissionKeys().find(thread, key)),
                () -> new Step(
                        "submissionKeys.claim %s %s for %s".formatted(thread, key, comment),
                        unit -> unit.submissionKeys().claim(thread, key, comment)));
    }

    private Target target() {
        Id id = dice.id(1, 4);
        return dice.chance(50)
                ? new Target(Target.Kind.COMMENT, opened(dice), id)
                : new Target(dice.among(List.of(Target.Kind.POST, Target.Kind.THREAD)), null, id);
    }

    private Step append() {
        List<Event> events = Stream.generate(this::event).limit(dice.below(4)).toList();
        Event one = event();
        return dice.oneOf(
                () -> Step.change("events.append " + one, unit -> unit.events().append(one)),
                () -> Step.change(
                        "events.appendAll " + events, unit -> unit.events().appendAll(events)));
    }

    private Event event() {
        Event.Change change = new Event.Change(dice.one(Action.class), dice.word(), dice.word(), "");
        return new Event(new Id(dice.fresh()), dice.instant(), target(), dice.fresh(), change, dice.word());
    }

    private Step events() {
        Target target = target();
        long version = dice.chance(50) ? Long.MAX_VALUE : 10_000 + dice.below(500);
        Id from = dice.maybe(dice.id(10_000, 10_500));
        Set<Id> ids = dice.ids(9, () -> dice.id(10_000, 10_500));
        int limit = dice.limit();
        return dice.oneOf(
                () -> new Step("events.find " + ids, unit -> unit.events().find(ids)),
                () -> new Step(
                        "events.all from %s limit %d".formatted(from, limit),
                        unit -> unit.events().all(from, limit)),
                () -> new Step(
                        "events.trail %s from %d limit %d".formatted(target, version, limit),
                        unit -> unit.events().trail(target, version, limit)),
                () -> new Step("events.count " + target, unit -> unit.events().count(Set.of(target))));
    }
}
