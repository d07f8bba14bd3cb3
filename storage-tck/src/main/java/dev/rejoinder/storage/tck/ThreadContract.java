package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.aThreadOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.CountedThread;
import dev.rejoinder.model.Highlights;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class ThreadContract extends Contract {

    private static final ThreadCounts ONE_OF_EACH = new ThreadCounts(1, 2, 3, 4, 5, 6, 7);

    private CommentThread stored(CommentThread thread) {
        assertThat(did(unit -> unit.threads().insert(thread))).isTrue();
        return thread;
    }

    private Optional<CommentThread> find(Id id) {
        return read(unit -> unit.threads().find(Set.of(id))).stream().findFirst();
    }

    private Map<Subject, CountedThread> on(Subject... subjects) {
        return read(unit -> unit.threads().on(List.of(subjects)));
    }

    private static CountedThread counted(CommentThread thread, ThreadCounts counts) {
        return new CountedThread(thread, counts);
    }

    @Test
    void aNewThreadReadsBackWithCountsOfZero() {
        CommentThread thread = stored(aThread());

        assertThat(find(thread.id())).contains(thread);
        assertThat(find(anId())).isEmpty();
        assertThat(on(thread.subject(), Subject.of("product", "unheard of")))
                .containsExactly(Map.entry(thread.subject(), counted(thread, ThreadCounts.NONE)));
    }

    @Test
    void aTakenIdOrSubjectRefusesAnotherThreadAndTheUnitGoesOn() {
        CommentThread thread = stored(aThread());
        CommentThread sameId =
                new CommentThread(thread.id(), 0, Subject.of("page", "about"), ThreadState.CLOSED, null, NOON);
        CommentThread sameSubject = aThreadOn(thread.subject());
        CommentThread other = aThread();

        commit(unit -> {
            assertThat(unit.threads().insert(sameId)).as("the id is taken").isFalse();
            assertThat(unit.threads().insert(sameSubject))
                    .as("the subject is taken")
                    .isFalse();
            assertThat(unit.threads().insert(thread)).as("both are taken").isFalse();
            unit.threads().insert(other);
        });

        assertThat(find(thread.id())).contains(thread);
        assertThat(find(sameSubject.id())).isEmpty();
        assertThat(find(other.id())).contains(other);
        assertThat(on(sameId.subject())).isEmpty();
    }

    @Test
    void aReplacementKeepsSubjectCreationAndCounts() {
        CommentThread thread = stored(aThread());
        Subject elsewhere = Subject.of("page", "elsewhere");
        Instant closing = Instant.parse("2031-01-01T00:00:00.000001Z");
        commit(unit -> unit.threads().addCounts(thread.id(), ONE_OF_EACH));

        assertThat(did(unit -> unit.threads()
                        .replace(new CommentThread(
                                thread.id(), 1, elsewhere, ThreadState.READ_ONLY, closing, NOON.plusSeconds(1)))))
                .isTrue();

        CommentThread closed = next(thread).withState(ThreadState.READ_ONLY).withClosesAt(closing);
        assertThat(find(thread.id())).contains(closed);
        assertThat(on(thread.subject(), elsewhere))
                .containsExactly(Map.entry(thread.subject(), counted(closed, ONE_OF_EACH)));

        CommentThread open = next(closed).withState(ThreadState.CLOSED).withClosesAt(null);
        assertThat(did(unit -> unit.threads().replace(open))).isTrue();
        assertThat(find(thread.id())).contains(open);
    }

    @Test
    void aRenamedThreadKeepsIdCreationAndCounts() {
        CommentThread thread = stored(aThread());
        Subject elsewhere = Subject.of("page", "elsewhere");
        commit(unit -> unit.threads().addCounts(thread.id(), ONE_OF_EACH));
        CommentThread renamed = next(thread).withSubject(elsewhere).withState(ThreadState.CLOSED);

        assertThat(did(unit -> unit.threads().rename(renamed))).isTrue();
        assertThat(on(thread.subject(), elsewhere))
                .containsExactly(Map.entry(elsewhere, counted(renamed, ONE_OF_EACH)));
        assertThat(did(unit -> unit.threads().insert(aThreadOn(thread.subject()))))
                .as("the old subject is free")
                .isTrue();
        assertThat(did(unit -> unit.threads().rename(next(renamed))))
                .as("to its own subject")
                .isTrue();
    }

    @Test
    void aThreadThatCannotBeRenamedStaysAndTheUnitGoesOn() {
        CommentThread thread = stored(aThread().withVersion(3));
        CommentThread taken = stored(aThread());
        CommentThread other = aThread();

        commit(unit -> {
            assertThat(unit.threads().rename(next(thread).withSubject(taken.subject())))
                    .as("the subject is taken")
                    .isFalse();
            assertThat(unit.threads().rename(thread.withSubject(Subject.of("page", "stale"))))
                    .as("the version is old")
                    .isFalse();
            assertThat(unit.threads().rename(next(other))).as("it is absent").isFalse();
            unit.threads().insert(other);
        });

        assertThat(find(thread.id())).contains(thread);
        assertThat(find(other.id())).contains(other);
        assertThat(on(Subject.of("page", "stale"))).isEmpty();
    }

    @Test
    void paceAndHighlightsReadBackInTheirOrder() {
        List<Id> many = Stream.iterate(new Id(Long.MAX_VALUE), id -> new Id(id.value() - 1))
                .limit(Highlights.MAX_FEATURED)
                .toList();
        Highlights most = new Highlights(many.subList(0, Highlights.MAX_PINNED), many);
        CommentThread thread =
                stored(aThread().withSlowMode(CommentThread.MAX_SLOW_MODE).withHighlights(most));
        assertThat(find(thread.id())).contains(thread);
        assertThat(on(thread.subject()))
                .containsExactly(Map.entry(thread.subject(), counted(thread, ThreadCounts.NONE)));

        Highlights others = new Highlights(List.of(new Id(2), new Id(1)), List.of());
        CommentThread after = next(thread).withSlowMode(Duration.ofSeconds(1)).withHighlights(others);
        assertThat(did(unit -> unit.threads().replace(after))).isTrue();
        assertThat(find(thread.id())).contains(after);
    }

    @Test
    void aReplacementThatIsNotTheNextVersionChangesNothingAndTheUnitGoesOn() {
        CommentThread thread = stored(aThread().withVersion(3));
        CommentThread other = aThread();

        commit(unit -> {
            for (long version : List.of(0L, 2L, 3L, 5L)) {
                assertThat(unit.threads()
                                .replace(thread.withState(ThreadState.CLOSED).withVersion(version)))
                        .as("from version 3 to %d", version)
                        .isFalse();
            }
            assertThat(unit.threads().replace(next(aThread())))
                    .as("of an absent thread")
                    .isFalse();
            unit.threads().insert(other);
        });

        assertThat(find(thread.id())).contains(thread);
        assertThat(find(other.id())).contains(other);
    }

    @Test
    void instantsReadBackToTheMicrosecond() {
        for (Instant instant : OddTexts.INSTANTS) {
            CommentThread thread = stored(new CommentThread(
                    anId(), 0, Subject.of("at", instant.toString()), ThreadState.OPEN, instant, instant));
            assertThat(find(thread.id())).contains(thread);
        }
    }

    @Test
    void subjectsThatLookAlikeAreDifferent() {
        List<CommentThread> threads = new ArrayList<>();
        for (String name : OddTexts.LOOKALIKES) {
            threads.add(stored(aThreadOn(Subject.of(name, "same"))));
            threads.add(stored(aThreadOn(Subject.of("same", name))));
        }
        for (CommentThread thread : threads) {
            assertThat(on(thread.subject()))
                    .as("on %s", thread.subject())
                    .containsExactly(Map.entry(thread.subject(), counted(thread, ThreadCounts.NONE)));
        }
        assertThat(on(threads.stream().map(CommentThread::subject).toArray(Subject[]::new)))
                .hasSameSizeAs(threads);
    }

    @Test
    void typesAndIdsOfSubjectsAreNotRunTogether() {
        CommentThread one = stored(aThreadOn(Subject.of("a/b", "c")));
        CommentThread two = stored(aThreadOn(Subject.of("a", "b/c")));

        assertThat(on(one.subject(), two.subject(), Subject.of("a/b", "b/c")))
                .containsOnlyKeys(one.subject(), two.subject());
    }

    @Test
    void theLongestSubjectReadsBack() {
        for (String last : List.of("1", "2")) {
            CommentThread thread = stored(aThreadOn(Subject.of(astral(64), astral(199) + last)));
            assertThat(find(thread.id())).contains(thread);
            assertThat(on(thread.subject())).containsOnlyKeys(thread.subject());
        }
        CommentThread wide = stored(aThreadOn(Subject.of(wide(64), wide(200))));
        assertThat(on(wide.subject())).containsOnlyKeys(wide.subject());
    }
}
