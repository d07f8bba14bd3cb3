package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.NOON;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Guest;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Origin;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Text;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class CommentContract extends TwoThreadsContract {

    private final Id thread = here.id();

    private List<Comment> find(Id... ids) {
        return read(unit -> unit.comments().find(thread, List.of(ids)));
    }

    private static Comment moved(Comment comment, CommentThread to) {
        return new Comment(
                new CommentKey(to.id(), comment.id()),
                comment.version(),
                comment.placement(),
                comment.author(),
                comment.writing(),
                comment.standing(),
                comment.reception(),
                comment.origin());
    }

    @Test
    void commentsAreFoundInTheOrderOfTheirIdsAndAbsentOnesLeftOut() {
        Comment root = stored(aComment(thread));
        Comment second = stored(aHeldComment(thread));
        Comment reply = stored(aReplyTo(root));

        assertThat(find(reply.id(), anId(), second.id(), root.id(), reply.id())).containsExactly(root, second, reply);
        assertThat(find(anId())).isEmpty();
    }

    @Test
    void aTakenKeyRefusesAnotherCommentAndTheUnitGoesOn() {
        Comment comment = stored(aComment(thread));
        Comment other = aComment(thread);

        boolean inserted = write(unit -> {
            boolean taken = unit.comments().insert(comment.withStanding(standing(Status.SPAM)));
            unit.comments().insert(other);
            return taken;
        });

        assertThat(inserted).isFalse();
        assertThat(find(comment.id(), other.id())).containsExactly(comment, other);
    }

    @Test
    void twoThreadsMayEachHaveACommentOfOneId() {
        Comment one = stored(aComment(thread));
        Comment other = stored(moved(one, there).withStanding(standing(Status.REMOVED)));
        Comment edited = next(one).withStanding(standing(Status.REJECTED));

        assertThat(find(one.id())).containsExactly(one);
        assertThat(list(unit -> unit.comments().find(there.id(), List.of(one.id()))))
                .containsExactly(other);

        commit(unit -> {
            assertThat(unit.comments().replace(edited)).isTrue();
            unit.comments().setVisible(thread, List.of(one.id()), true);
        });
        assertThat(list(unit -> unit.comments().find(there.id(), List.of(other.id()))))
                .containsExactly(other);
        assertThat(find(one.id()))
                .containsExactly(edited.withStanding(edited.standing().withVisible(true)));
    }

    @Test
    void aThousandCommentsAreAddedAtOnce() {
        List<Comment> comments = new ArrayList<>(
                Stream.generate(() -> aHeldComment(thread)).limit(500).toList());
        List.copyOf(comments).forEach(root -> comments.add(aReplyTo(root)));

        commit(unit -> unit.comments().insertAll(comments));

        assertThat(find(comments.stream().map(Comment::id).toArray(Id[]::new))).isEqualTo(comments);
    }

    @Test
    void aTakenKeyAmongManyLosesTheUnit() {
        Comment taken = stored(aComment(thread));
        Comment before = aComment(thread);
        List<Comment> comments = List.of(aComment(thread), taken, aComment(thread));

        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.comments().insert(before);
                    unit.comments().insertAll(comments);
                }));
        assertThat(read(unit -> unit.comments().branch(thread, null, null, 10)).items())
                .containsExactly(taken);
    }

    @Test
    void aLostUnitKeepsNothingEvenIfTheWorkGoesOn() {
        Comment taken = stored(aComment(thread));

        assertThatExceptionOfType(StorageException.class)
                .isThrownBy(() -> commit(unit -> {
                    unit.comments().insert(aComment(thread));
                    try {
                        unit.comments().insertAll(List.of(aComment(thread), taken));
                    } catch (ConflictException swallowed) {
                        assertThat(swallowed.mayRetry()).isTrue();
                    }
                }));
        assertThat(read(unit -> unit.comments().branch(thread, null, null, 10)).items())
                .containsExactly(taken);
    }

    @Test
    void aReplacementKeepsPlacementAndCreation() {
        Comment root = stored(aComment(thread));
        Comment reply = stored(aReplyTo(root));
        Comment after = new Comment(
                reply.key(),
                1,
                Placement.root(reply.id()),
                new Guest("Someone", null, "https://example.org/"),
                Text.html("<p>Else</p>"),
                NOON.plusSeconds(60),
                standing(Status.REMOVED),
                new Origin(CommentKind.TRACKBACK, null, "curl"));

        assertThat(did(unit -> unit.comments().replace(after))).isTrue();

        assertThat(find(reply.id()))
                .containsExactly(new Comment(
                        reply.key(),
                        1,
                        reply.placement(),
                        after.author(),
                        after.text(),
                        NOON,
                        after.standing(),
                        after.origin()));
        assertThat(read(unit -> unit.comments().branch(thread, root.placement().path(), null, 10))
                        .items())
                .extracting(Comment::id)
                .containsExactly(root.id(), reply.id());
    }

    @Test
    void aReplacementThatIsNotTheNextVersionChangesNothingAndTheUnitGoesOn() {
        Comment comment = stored(aComment(thread).withVersion(3));
        Comment other = aComment(thread);

        commit(unit -> {
            for (long version : List.of(0L, 2L, 3L, 5L)) {
                Comment stale = comment.withStanding(standing(Status.SPAM)).withVersion(version);
                assertThat(unit.comments().replace(stale))
                        .as("to version %d", version)
                        .isFalse();
            }
            assertThat(unit.comments().replace(next(aComment(thread))))
                    .as("of an absent comment")
                    .isFalse();
            unit.comments().insert(other);
        });

        assertThat(find(comment.id(), other.id())).containsExactly(comment, other);
    }

    @Test
    void lockingReadsWhatIsThereAndWhatTheUnitWrote() {
        Comment comment = stored(aComment(thread));
        Comment other = stored(aComment(thread));
        Comment edited = next(comment).withStanding(standing(Status.SPAM));

        commit(unit -> {
            assertThat(unit.comments().lock(thread, List.of(anId()))).isEmpty();
            assertThat(unit.comments().lock(there.id(), List.of(comment.id()))).isEmpty();
            assertThat(unit.comments().lock(thread, List.of(other.id(), comment.id(), anId())))
                    .containsExactly(comment, other);
            assertThat(unit.comments().replace(edited)).isTrue();
            assertThat(unit.comments().lock(thread, List.of(comment.id()))).containsExactly(edited);
        });
        assertThat(find(comment.id())).containsExactly(edited);
    }

    @Test
    void aStatusIsGivenToManyAtOnceWithTheirNextVersions() {
        Comment held = stored(aHeldComment(thread).withVersion(4));
        Comment shown = stored(aComment(thread));
        Comment untouched = stored(aHeldComment(thread));

        commit(unit -> {
            unit.comments().lock(thread, List.of(held.id(), shown.id()));
            unit.comments().setStatus(thread, List.of(held.id(), anId(), shown.id()), Status.SPAM, false);
        });

        assertThat(find(held.id(), shown.id(), untouched.id()))
                .containsExactly(
                        next(held).withStanding(held.standing().withStatus(Status.SPAM)),
                        next(shown)
                                .withStanding(
                                        shown.standing().withStatus(Status.SPAM).withVisible(false)),
                        untouched);
        commit(unit -> unit.comments().setStatus(thread, List.of(held.id()), Status.APPROVED, true));
        assertThat(find(held.id()))
                .containsExactly(next(next(held))
                        .withStanding(
                                held.standing().withStatus(Status.APPROVED).withVisible(true)));
    }

    @Test
    void visibilityChangesWithoutAVersionAndPassesAbsentCommentsOver() {
        Comment held = stored(aHeldComment(thread).withVersion(4));
        Comment shown = stored(aComment(thread));
        Comment untouched = stored(aHeldComment(thread));

        commit(unit -> {
            unit.comments().setVisible(thread, List.of(held.id(), anId(), shown.id()), true);
            assertThat(unit.comments().find(thread, List.of(held.id())))
                    .as("before its own commit")
                    .containsExactly(held.withStanding(held.standing().withVisible(true)));
        });
        assertThat(find(held.id(), shown.id(), untouched.id()))
                .containsExactly(held.withStanding(held.standing().withVisible(true)), shown, untouched);

        commit(unit -> unit.comments().setVisible(thread, List.of(held.id(), shown.id()), false));
        assertThat(find(held.id(), shown.id()))
                .containsExactly(held, shown.withStanding(shown.standing().withVisible(false)));
    }

    @Test
    void aReplacementSetsTheVisibilityToo() {
        Comment comment = stored(aComment(thread).withStanding(standing(Status.APPROVED)));
        Comment hidden = next(comment).withStanding(comment.standing().withVisible(false));

        commit(unit -> unit.comments().replace(hidden));

        assertThat(find(comment.id())).containsExactly(hidden);
    }
}
