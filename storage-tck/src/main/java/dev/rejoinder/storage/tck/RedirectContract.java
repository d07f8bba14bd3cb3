package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.MoveRecords.Move;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where comments have gone that left their threads. */
abstract class RedirectContract extends Contract {

    private final Id here = aThread().id();
    private final Id there = aThread().id();
    private final Id third = aThread().id();
    private final Comment comment = aComment(here);

    @BeforeEach
    void storeTheComment() {
        commit(unit -> unit.comments().insert(comment));
    }

    private void move(Id from, Id to) {
        commit(unit -> unit.moves().move(from, to, Map.of(comment.id(), Placement.root(comment.id()))));
    }

    private void say(Move... moves) {
        commit(unit -> unit.moves().insertAll(List.of(moves)));
    }

    private Move left(Id thread, Id to) {
        return new Move(new CommentKey(thread, comment.id()), to);
    }

    private List<Move> all() {
        return list(unit -> unit.moves().all(null, 1_000).items());
    }

    private Map<Id, Id> movedFrom(Id thread) {
        return map(unit -> unit.moves().movedTo(thread, Set.of(comment.id())));
    }

    @Test
    void oneThatComesBackIsNotSentOn() {
        move(here, there);
        move(there, third);
        assertThat(movedFrom(here)).containsOnly(Map.entry(comment.id(), there));
        assertThat(movedFrom(there)).containsOnly(Map.entry(comment.id(), third));
        assertThat(all()).containsExactly(left(here, there), left(there, third));

        move(third, here);

        assertThat(list(unit -> unit.comments().find(here, Set.of(comment.id()))))
                .containsExactly(comment);
        assertThat(movedFrom(here)).isEmpty();
        assertThat(movedFrom(there)).containsOnly(Map.entry(comment.id(), third));
        assertThat(all()).containsExactly(left(there, third), left(third, here));
        move(here, there);
        assertThat(movedFrom(here)).containsOnly(Map.entry(comment.id(), there));
        assertThat(movedFrom(there)).isEmpty();
    }

    @Test
    void allOfThemComeInPagesByCommentAndThread() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Id moved = anId();
            for (Id thread : List.of(here, there, third)) {
                moves.add(new Move(new CommentKey(thread, moved), anId()));
            }
        }
        List<Move> shuffled = new ArrayList<>(moves.subList(11, 21));
        shuffled.addAll(moves.subList(0, 11));
        commit(unit -> unit.moves().insertAll(shuffled));

        for (int start = 0; start < moves.size(); start++) {
            CommentKey from = moves.get(start).from();
            for (int limit : List.of(1, 2, 7, 8, 21)) {
                List<Move> expected = moves.subList(start, Math.min(start + limit, moves.size()));
                boolean more = start + limit < moves.size();
                read(unit -> {
                    assertThat(unit.moves().all(from, limit).items()).isEqualTo(expected);
                    assertThat(unit.moves().all(from, limit).more()).isEqualTo(more);
                    return unit;
                });
            }
        }
        assertThat(list(unit -> unit.moves().all(null, 5).items())).isEqualTo(moves.subList(0, 5));
        Id behind = new Id(moves.get(5).from().id().value() + 1);
        assertThat(list(unit ->
                        unit.moves().all(new CommentKey(third, behind), 1).items()))
                .as("from where none is")
                .containsExactly(moves.get(6));
        assertThat(list(unit ->
                        unit.moves().all(new CommentKey(here, anId()), 1).items()))
                .as("from behind the last")
                .isEmpty();
    }

    @Test
    void whatIsSaidOfAMoveMovesNothing() {
        say(left(here, there));

        assertThat(movedFrom(here)).containsOnly(Map.entry(comment.id(), there));
        assertThat(list(unit -> unit.comments().find(here, Set.of(comment.id()))))
                .containsExactly(comment);
        move(here, third);
        assertThat(all()).as("where it went in truth").containsExactly(left(here, third));
    }

    @Test
    void whatIsSaidAlreadyLosesTheUnit() {
        move(here, there);

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.comments().insert(aComment(here));
                    try {
                        unit.moves().insertAll(List.of(left(there, third), left(here, there)));
                    } catch (ConflictException e) {
                        assertThat(e).isNotNull();
                    }
                }));

        assertThat(all()).containsExactly(left(here, there));
        assertThat(list(unit -> unit.comments().branch(here, null, null, 10).items()))
                .isEmpty();
    }

    @Test
    void aThousandAreSaidAtOnceAndNotOneMore() {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            moves.add(new Move(new CommentKey(here, anId()), there));
        }
        commit(unit -> {
            unit.moves().insertAll(List.of());
            unit.moves().insertAll(moves);
        });

        assertThat(all()).isEqualTo(moves);
        moves.add(left(here, there));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(unit -> unit.moves().insertAll(moves)));
        for (int limit : List.of(0, 1_001)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> read(unit -> unit.moves().all(null, limit)));
        }
    }
}
