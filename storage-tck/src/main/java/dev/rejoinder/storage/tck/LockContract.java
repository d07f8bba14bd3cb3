package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Crowd.patiently;
import static dev.rejoinder.storage.tck.Fixtures.aCategory;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.next;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatObject;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Term;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds a comment or the category tree holds it until its unit ends. */
abstract class LockContract extends Contract {

    private static final int THREADS = 8;
    private static final int EACH = 8;

    private final CommentThread thread = aThread();
    private final Comment comment = aComment(thread.id());
    private final Term term = aCategory();

    @BeforeEach
    void aCommentAndACategory() {
        commit(unit -> {
            unit.threads().insert(thread);
            unit.comments().insert(comment);
            unit.terms().insert(term);
        });
    }

    @Test
    void aSecondLockerWaitsAndReadsWhatTheFirstCommitted() {
        Comment judged = next(comment).withStanding(standing(Status.SPAM));

        assertThatObject(whileAnother(
                        unit -> {
                            unit.comments().lock(thread.id(), List.of(comment.id()));
                            unit.comments().replace(judged);
                        },
                        unit -> unit.comments().lock(thread.id(), List.of(comment.id()))))
                .isEqualTo(List.of(judged));
    }

    @Test
    void aLockedCommentIsReplacedByNoOther() {
        assertThatObject(whileAnother(
                        unit -> unit.comments().lock(thread.id(), List.of(comment.id())),
                        unit -> unit.comments().replace(next(comment))))
                .as("the locker changed nothing")
                .isEqualTo(true);
    }

    @Test
    void aLockedCommentIsShownOrHiddenByNoOther() {
        Comment judged = next(comment).withStanding(standing(Status.APPROVED));

        whileAnother(
                unit -> {
                    unit.comments().lock(thread.id(), List.of(comment.id()));
                    unit.comments().replace(judged);
                },
                unit -> {
                    unit.comments().setVisible(thread.id(), List.of(comment.id()), false);
                    return true;
                });
        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(judged.withStanding(judged.standing().withVisible(false)));
    }

    @Test
    void aChangedCommentIsLockedByNoOtherUntilTheCommit() {
        Comment judged = next(comment).withStanding(standing(Status.REJECTED));

        assertThatObject(whileAnother(
                        unit -> unit.comments().replace(judged),
                        unit -> unit.comments().lock(thread.id(), List.of(comment.id()))))
                .isEqualTo(List.of(judged));
    }

    @Test
    void noChangeUnderALockIsLost() {
        Crowd.of(THREADS, number -> {
            for (int i = 0; i < EACH; i++) {
                boolean replaced = patiently(() -> write(unit -> unit.comments()
                        .replace(next(unit.comments()
                                .lock(thread.id(), List.of(comment.id()))
                                .get(0)))));
                assertThat(replaced)
                        .as("nobody came between lock and replacement")
                        .isTrue();
            }
            return number;
        });

        assertThat(list(unit -> unit.comments().find(thread.id(), List.of(comment.id()))))
                .containsExactly(comment.withVersion(THREADS * EACH));
    }

    @Test
    void theTreeIsHeldByOneUnitAtATimeUntilItsCommit() {
        Term renamed = next(term).withName("Other", "other", "");

        assertThatObject(whileAnother(
                        unit -> {
                            unit.terms().lockTree();
                            unit.terms().replace(renamed);
                        },
                        unit -> {
                            unit.terms().lockTree();
                            return unit.terms().find(List.of(term.id()));
                        }))
                .isEqualTo(List.of(renamed));
    }

    @Test
    void noMoveInALockedTreeIsLost() {
        Crowd.of(THREADS, number -> {
            for (int i = 0; i < EACH; i++) {
                boolean replaced = patiently(() -> write(unit -> {
                    unit.terms().lockTree();
                    return unit.terms()
                            .replace(next(unit.terms().find(List.of(term.id())).get(0)));
                }));
                assertThat(replaced).as("nobody else held the tree").isTrue();
            }
            return number;
        });

        assertThat(list(unit -> unit.terms().find(List.of(term.id()))))
                .containsExactly(term.withVersion(THREADS * EACH));
    }
}
