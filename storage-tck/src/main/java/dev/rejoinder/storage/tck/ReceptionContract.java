package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Vote.Direction.DOWN;
import static dev.rejoinder.model.Vote.Direction.UP;
import static dev.rejoinder.storage.VoteRecords.Put.ADDED;
import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Vote;
import dev.rejoinder.storage.UnitOfWork;
import dev.rejoinder.storage.VoteRecords.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What comments have been given, as they say and as their votes say. */
abstract class ReceptionContract extends VotedCommentsContract {

    @Test
    void votesAreCountedByComment() {
        put(vote("ada", UP));
        put(vote("bob", UP));
        put(vote("eve", DOWN));
        put(vote("ada", HEART));
        put(vote("eve", HEART));
        put(vote("eve", LAUGH));
        put(new Vote(new CommentKey(anId(), comment.id()), "ada", UP, NOON));

        assertCounted(reception(2, 1, Map.of("heart", 2L, "laugh", 1L)), Reception.NONE);
        put(new Vote(other.key(), "ada", LAUGH, NOON));
        put(vote("ada", DOWN));
        assertCounted(reception(1, 2, Map.of("heart", 2L, "laugh", 1L)), reception(0, 0, Map.of("laugh", 1L)));
    }

    @Test
    void whatACommentIsSaidToHaveComesWithTheCountOfItsVotes() {
        Reception stated = new Reception(7, 2, new TreeMap<>(Map.of("heart", 3L)), 42);
        put(vote("ada", UP));
        commit(unit -> unit.votes().setReception(comment.key(), stated));
        Id absent = anId();

        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id(), absent))))
                .isEqualTo(Map.of(comment.id(), new Tally(stated, reception(1, 0, Map.of()))));
    }

    @Test
    void whatIsSaidAndWhatIsCountedAreOfOneMoment() {
        Crowd.of(4, number -> {
            for (int i = 0; i < 25; i++) {
                if (number == 0) {
                    assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id())))
                                    .values())
                            .allMatch(tally -> tally.stated().equals(tally.counted()));
                } else {
                    int turn = i;
                    Crowd.patiently(() -> write(unit -> votesOrTakesBack(unit, "voter " + number, turn % 2 == 0)));
                }
            }
            return number;
        });
    }

    private boolean votesOrTakesBack(UnitOfWork unit, String voter, boolean votes) {
        long ups = unit.comments()
                .lock(thread.id(), List.of(comment.id()))
                .get(0)
                .reception()
                .ups();
        boolean changed = votes
                ? unit.votes().put(vote(voter, UP)) == ADDED
                : unit.votes().remove(comment.key(), voter, UP);
        unit.votes().setReception(comment.key(), reception(ups + (changed ? votes ? 1 : -1 : 0), 0, Map.of()));
        return changed;
    }

    @Test
    void aReceptionIsKeptWithItsCommentWhoseVersionStays() {
        TreeMap<String, Long> reactions = new TreeMap<>();
        for (int i = 10; i < 10 + Reception.MAX_REACTIONS; i++) {
            reactions.put("x".repeat(Vote.MAX_REACTION - 2) + i, Reception.MAX_COUNT);
        }
        for (long rank : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            Reception largest = new Reception(Reception.MAX_COUNT, Reception.MAX_COUNT, reactions, rank);
            commit(unit -> unit.votes().setReception(comment.key(), largest));
            assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                    .containsExactly(comment.withReception(largest));
        }
        commit(unit -> unit.votes().setReception(comment.key(), Reception.NONE));
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id(), other.id()))))
                .containsExactly(comment, other);
    }

    @Test
    void manyRanksAreSetAtOnceAndNothingElse() {
        List<Comment> comments =
                Stream.generate(() -> aComment(thread.id())).limit(150).toList();
        Reception voted = reception(3, 1, Map.of("heart", 2L));
        commit(unit -> {
            unit.comments().insertAll(comments);
            unit.votes().setReception(comment.key(), voted);
        });
        Map<Id, Long> ranks = new TreeMap<>(Map.of(comment.id(), Long.MIN_VALUE, anId(), 5L));
        comments.forEach(one -> ranks.put(one.id(), Long.MAX_VALUE - one.id().value()));

        commit(unit -> unit.votes().setRanks(thread.id(), ranks));

        List<Comment> expected = new ArrayList<>(List.of(comment.withReception(voted.withRank(Long.MIN_VALUE)), other));
        comments.forEach(one ->
                expected.add(one.withReception(one.reception().withRank(ranks.getOrDefault(one.id(), 0L)))));
        assertThat(read(unit -> unit.comments().branch(thread.id(), null, null, 1_000))
                        .items())
                .isEqualTo(expected);
    }

    @Test
    void aReceptionForAnAbsentCommentIsPassedOver() {
        CommentKey absent = new CommentKey(anId(), comment.id());

        commit(unit -> unit.votes().setReception(absent, reception(1, 0, Map.of())));
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(comment);
    }

    @Test
    void aReplacedCommentKeepsItsReception() {
        Reception reception = reception(3, 1, Map.of("heart", 2L)).withRank(9);
        commit(unit -> unit.votes().setReception(comment.key(), reception));

        assertThat(did(unit -> unit.comments().replace(next(comment)))).isTrue();
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(next(comment).withReception(reception));
    }

    @Test
    void underALockNoVoteIsLost() {
        Crowd.of(8, number -> {
            for (int i = 0; i < 6; i++) {
                String voter = "voter " + number + " " + i;
                Crowd.patiently(() -> write(unit -> {
                    Comment before = unit.comments()
                            .lock(thread.id(), List.of(comment.id()))
                            .get(0);
                    unit.votes().put(vote(voter, UP));
                    Reception after = reception(before.reception().ups() + 1, 0, Map.of());
                    unit.votes().setReception(comment.key(), after);
                    return true;
                }));
            }
            return number;
        });

        Reception all = reception(48, 0, Map.of());
        assertThat(map(unit -> unit.votes().count(thread.id(), List.of(comment.id()))))
                .isEqualTo(Map.of(comment.id(), new Tally(all, all)));
    }
}
