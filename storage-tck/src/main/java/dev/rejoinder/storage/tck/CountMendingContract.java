package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Crowd.patiently;
import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aPingback;
import static dev.rejoinder.storage.tck.Fixtures.aSpamComment;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadCounts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts are compared with what they count, and set right, whatever others write. */
abstract class CountMendingContract extends Contract {

    private static final int WRITERS = 4;
    private static final int MENDERS = 3;
    private static final int EACH = 25;

    private final CommentThread thread = aThread();
    private final CommentThread other = aThread();

    @BeforeEach
    void openThreads() {
        commit(unit -> {
            unit.threads().insert(thread);
            unit.threads().insert(other);
        });
    }

    private ThreadCounts stored(CommentThread thread) {
        return Objects.requireNonNull(map(unit -> unit.threads().on(List.of(thread.subject())))
                        .get(thread.subject()))
                .counts();
    }

    private ThreadCounts lacking(Id thread) {
        return read(unit -> unit.counts().lacking(thread));
    }

    private ThreadCounts mend(Id thread) {
        return write(unit -> unit.counts().mend(thread));
    }

    @Test
    void whatWasNeverCountedIsLacking() {
        commit(unit -> {
            unit.comments().insertAll(List.of(aComment(thread.id()), aComment(thread.id()), aHeldComment(thread.id())));
            unit.comments().insertAll(List.of(aSpamComment(thread.id()), aPingback(thread.id())));
            unit.comments().insert(aComment(other.id()));
        });
        ThreadCounts counts = new ThreadCounts(2, 1, 2, 1, 0, 0, 0);

        assertThat(lacking(thread.id())).isEqualTo(counts);
        assertThat(mend(thread.id())).isEqualTo(counts);
        assertThat(stored(thread)).isEqualTo(counts);
        assertThat(lacking(thread.id())).isEqualTo(ThreadCounts.NONE);
        assertThat(mend(thread.id())).isEqualTo(ThreadCounts.NONE);
        assertThat(stored(other)).as("nobody asked about it").isEqualTo(ThreadCounts.NONE);
    }

    @Test
    void whatIsNotThereIsCountedTooMuch() {
        ThreadCounts wrong = new ThreadCounts(5, -1, 2, 0, 1, 7, 1);
        commit(unit -> unit.threads().addCounts(thread.id(), wrong));

        assertThat(lacking(thread.id())).isEqualTo(ThreadCounts.NONE.minus(wrong));
        mend(thread.id());
        assertThat(stored(thread)).isEqualTo(ThreadCounts.NONE);
    }

    @Test
    void aUnitLooksAtItsOwnCounts() {
        Comment comment = aComment(thread.id());
        commit(unit -> {
            unit.comments().insert(comment);
            unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
            assertThat(unit.counts().lacking(thread.id())).isEqualTo(ThreadCounts.NONE);
            unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
            unit.counts().mend(thread.id());
        });
        assertThat(stored(thread)).isEqualTo(ThreadCounts.of(comment));
    }

    @Test
    void aThreadThatIsAbsentLacksNothing() {
        Id nowhere = anId();
        commit(unit -> unit.comments().insert(aComment(nowhere)));

        assertThat(lacking(nowhere)).isEqualTo(ThreadCounts.NONE);
        assertThat(mend(nowhere)).isEqualTo(ThreadCounts.NONE);
    }

    /** The counts are spoiled once; what each writer adds is exact. However it falls out, one mends, and only once. */
    @Test
    void countsAreMendedOnceWhileOthersWrite() {
        commit(unit -> unit.threads().addCounts(thread.id(), new ThreadCounts(40, 3, -2, 1, 0, 0, 9)));

        Crowd.of(WRITERS + MENDERS, number -> {
            for (int i = 0; i < EACH; i++) {
                if (number < WRITERS) {
                    patiently(() -> write(unit -> {
                        Comment comment = aComment(thread.id());
                        unit.threads().addCounts(thread.id(), ThreadCounts.of(comment));
                        return unit.comments().insert(comment);
                    }));
                } else {
                    patiently(() -> mend(thread.id()));
                }
            }
            return number;
        });

        int written = WRITERS * EACH;
        assertThat(stored(thread)).isEqualTo(new ThreadCounts(written, 0, written, 0, 0, 0, 0));
        assertThat(lacking(thread.id())).isEqualTo(ThreadCounts.NONE);
    }
}
