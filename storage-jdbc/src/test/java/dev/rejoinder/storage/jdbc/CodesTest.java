package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Format;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slug;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.Target;
import dev.rejoinder.model.Taxonomy;
import dev.rejoinder.model.ThreadState;
import org.junit.jupiter.api.Test;

class CodesTest {

    @Test
    void everyConstantHasACode() {
        covers(Codes.ACTION, Action.values());
        covers(Codes.COMMENT_KIND, CommentKind.values());
        covers(Codes.FORMAT, Format.values());
        covers(Codes.POST_STATE, Publication.State.values());
        covers(Codes.SLUG_SPACE, Slug.Space.values());
        covers(Codes.STATUS, Status.values());
        covers(Codes.TARGET_KIND, Target.Kind.values());
        covers(Codes.TAXONOMY, Taxonomy.values());
        covers(Codes.THREAD_STATE, ThreadState.values());
    }

    private static <E extends Enum<E>> void covers(Codes<E> codes, E[] constants) {
        for (E constant : constants) {
            assertThat(codes.constant(codes.of(constant))).isEqualTo(constant);
        }
    }

    /** Rows that were written by an earlier version of the library must still mean the same. */
    @Test
    void codesNeverChange() {
        assertThat(Codes.STATUS.of(Status.APPROVED)).isEqualTo(1);
        assertThat(Codes.STATUS.of(Status.DELETED)).isEqualTo(5);
        assertThat(Codes.POST_STATE.of(Publication.State.PUBLISHED)).isEqualTo(1);
        assertThat(Codes.ACTION.of(Action.UNDONE)).isEqualTo(12);
    }
}
