package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.JENNIFER;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aPost;
import static dev.rejoinder.storage.tck.Fixtures.aTag;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anEventOn;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.OddTexts.ODD;
import static dev.rejoinder.storage.tck.OddTexts.astral;
import static dev.rejoinder.storage.tck.OddTexts.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

abstract class EventContract extends Contract {

    private final Target post = Target.of(aPost());
    private final Comment comment = aComment(anId());

    private Event stored(Event event) {
        commit(unit -> unit.events().append(event));
        return event;
    }

    private List<Event> find(Id... ids) {
        return read(unit -> unit.events().find(List.of(ids)));
    }

    private void trailHolds(Target target, List<Event> expected) {
        new Pages<Event, Long>(
                        (from, limit) ->
                                read(unit -> unit.events().trail(target, from == null ? Long.MAX_VALUE : from, limit)),
                        Event::version,
                        version -> version - 1)
                .hold(expected);
    }

    private static List<Event> versions(Target target, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(version -> anEventOn(target, version))
                .toList();
    }

    @Test
    void eventsAreFoundInTheOrderOfTheirIdsAndAbsentOnesLeftOut() {
        Event first = stored(anEventOn(post, 0));
        Event second = stored(anEventOn(Target.of(comment.key()), 0));

        assertThat(find(second.id(), anId(), first.id(), second.id())).containsExactly(first, second);
        assertThat(find(anId())).isEmpty();
    }

    @Test
    void everyFieldReadsBack() {
        List<Target> targets = List.of(post, Target.of(aTag()), Target.of(aThread()), Target.of(comment.key()));
        for (Action action : Action.values()) {
            for (Target target : targets) {
                Event.Change change = new Event.Change(action, "PENDING", "APPROVED", ODD);
                Event event = stored(new Event(anId(), NOON, target, action.ordinal(), change, ODD.substring(0, 150)));
                assertThat(find(event.id())).containsExactly(event);
            }
        }
    }

    @Test
    void emptyAndLongestTextsReadBack() {
        long version = 0;
        for (Event.Change change : List.of(
                Event.Change.of(Action.CREATED),
                new Event.Change(Action.MOVED, astral(100), wide(100), wide(2_000)),
                new Event.Change(Action.MOVED, wide(100), astral(100), astral(2_000)))) {
            Event guests = stored(new Event(anId(), NOON, post, version++, change, ""));
            Event members = stored(new Event(anId(), NOON, post, version++, change, astral(200)));
            assertThat(find(guests.id(), members.id())).containsExactly(guests, members);
        }
    }

    @Test
    void instantsReadBackToTheMicrosecond() {
        long version = 0;
        for (Instant instant : OddTexts.INSTANTS) {
            Event event =
                    stored(new Event(anId(), instant, post, version++, Event.Change.of(Action.EDITED), JENNIFER.id()));
            assertThat(find(event.id())).containsExactly(event);
        }
    }

    @Test
    void allEventsStandByTheirIds() {
        Event later = anEventOn(post, 0);
        Event latest = anEventOn(Target.of(comment.key()), 0);
        stored(latest);
        stored(later);
        List<Event> many = versions(post, 1, 5);
        commit(unit -> unit.events().appendAll(many));

        List<Event> all = new ArrayList<>(List.of(later, latest));
        all.addAll(many);
        Pages.<Event>byId(
                        OLDEST,
                        Event::id,
                        (from, limit) -> read(unit -> unit.events().all(from, limit)))
                .hold(all);
    }

    @Test
    void aTrailStartsWithTheHighestVersion() {
        Target other = Target.of(new CommentKey(comment.key().thread(), anId()));
        Target elsewhere = Target.of(new CommentKey(anId(), comment.id()));
        Target target = Target.of(comment.key());
        List<Event> trail = new ArrayList<>(versions(target, 0, 12));
        Collections.reverse(trail);
        commit(unit -> {
            unit.events().appendAll(trail);
            unit.events().append(anEventOn(other, 3));
            unit.events().append(anEventOn(elsewhere, 4));
        });

        trailHolds(target, trail);
        assertThat(read(unit -> unit.events().trail(elsewhere, 4, 10)).items()).hasSize(1);
        assertThat(read(unit -> unit.events().trail(elsewhere, 3, 10)).items()).isEmpty();
        trailHolds(Target.of(new CommentKey(anId(), anId())), List.of());
    }

    @Test
    void thingsOfOneIdAndDifferentKindsHaveTrailsOfTheirOwn() {
        Id id = anId();
        List<Target> targets = List.of(
                new Target(Target.Kind.POST, null, id),
                new Target(Target.Kind.TERM, null, id),
                new Target(Target.Kind.THREAD, null, id),
                new Target(Target.Kind.COMMENT, id, id));
        List<Event> events =
                targets.stream().map(target -> stored(anEventOn(target, 2))).toList();

        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            trailHolds(target, List.of(events.get(i)));
            assertThat(map(unit -> unit.events().count(List.of(target)))).containsExactly(Map.entry(id, 1L));
        }
    }

    @Test
    void eventsAreCountedForEachThing() {
        Target second = Target.of(new CommentKey(comment.key().thread(), anId()));
        Target silent = Target.of(new CommentKey(comment.key().thread(), anId()));
        Target namesake = Target.of(new CommentKey(anId(), comment.id()));
        Target first = Target.of(comment.key());
        commit(unit -> {
            unit.events().appendAll(versions(first, 0, 4));
            unit.events().appendAll(versions(second, 0, 0));
            unit.events().appendAll(versions(namesake, 0, 1));
            unit.events().appendAll(versions(post, 0, 2));
        });

        assertThat(map(unit -> unit.events().count(List.of(silent, second, first))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(first.id(), 5L, second.id(), 1L));
        assertThat(map(unit -> unit.events().count(List.of(post)))).containsExactly(Map.entry(post.id(), 3L));
    }

    @Test
    void aUnitReadsTheEventsThatItAppended() {
        Event event = anEventOn(post, 0);

        commit(unit -> {
            unit.events().append(event);
            assertThat(unit.events().find(List.of(event.id()))).containsExactly(event);
            assertThat(unit.events().trail(post, Long.MAX_VALUE, 1).items()).containsExactly(event);
            assertThat(unit.events().count(List.of(post))).containsExactly(Map.entry(post.id(), 1L));
        });
    }

    @Test
    void aThousandEventsAreAddedAtOnce() {
        List<Event> events = versions(post, 0, 999);
        commit(unit -> unit.events().appendAll(events));

        assertThatObject(read(unit -> unit.events().all(null, 1_000))).isEqualTo(new Slice<>(events, false));
        stored(anEventOn(post, 1_000));
        assertThatObject(read(unit -> unit.events().all(null, 1_000))).isEqualTo(new Slice<>(events, true));
    }

    @Test
    void aTakenIdLosesTheUnit() {
        Event taken = stored(anEventOn(post, 0));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.events().append(anEventOn(post, 1));
                    unit.events().append(taken);
                }));
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.events().appendAll(List.of(anEventOn(post, 1), taken, anEventOn(post, 2)));
                }));
        assertThat(read(unit -> unit.events().all(null, 10)).items()).containsExactly(taken);
    }

    @Test
    void aLostUnitKeepsNothingEvenIfTheWorkGoesOn() {
        Event taken = stored(anEventOn(post, 0));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> commit(unit -> {
                    try {
                        unit.events().append(taken);
                    } catch (ConflictException swallowed) {
                        assertThat(swallowed.mayRetry()).isTrue();
                    }
                }));
        assertThat(read(unit -> unit.events().all(null, 10)).items()).containsExactly(taken);
    }
}
