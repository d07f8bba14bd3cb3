package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThreadCountsTest {

    private static final ThreadCounts SOME = new ThreadCounts(1, 2, 3, 4, 5, 6, 7);

    private static Comment comment(Status status, boolean visible, CommentKind kind) {
        Id id = new Id(7);
        return new Comment(
                new CommentKey(new Id(1), id),
                0,
                Placement.root(id),
                Guest.named("Ada"),
                Text.markdown("Well said."),
                Instant.EPOCH,
                new Standing(status, visible, Ruling.NONE),
                new Origin(kind, null, null));
    }

    @ParameterizedTest
    @EnumSource
    void aCommentCountsOnceForItsStatusAlone(Status status) {
        ThreadCounts counts = ThreadCounts.of(comment(status, false, CommentKind.COMMENT));

        assertThat(counts.total()).isEqualTo(1);
        assertThat(counts.of(status)).isEqualTo(1);
        assertThat(counts.visible()).isZero();
    }

    @Test
    void aReaderSeesApprovedCommentsAndNoTombstones() {
        assertThat(ThreadCounts.of(comment(Status.APPROVED, true, CommentKind.COMMENT)))
                .isEqualTo(new ThreadCounts(1, 0, 1, 0, 0, 0, 0));
        assertThat(ThreadCounts.of(comment(Status.REMOVED, true, CommentKind.COMMENT)))
                .isEqualTo(new ThreadCounts(0, 0, 0, 0, 0, 1, 0));
        assertThat(ThreadCounts.of(comment(Status.DELETED, true, CommentKind.COMMENT))
                        .visible())
                .isZero();
    }

    @Test
    void pingbacksAndTrackbacksDoNotCount() {
        assertThat(Stream.of(CommentKind.PINGBACK, CommentKind.TRACKBACK)
                        .map(kind -> ThreadCounts.of(comment(Status.APPROVED, true, kind))))
                .containsOnly(ThreadCounts.NONE);
    }

    @Test
    void sumsAndDifferencesCancelOut() {
        assertThat(SOME.plus(SOME)).isEqualTo(new ThreadCounts(2, 4, 6, 8, 10, 12, 14));
        assertThat(SOME.plus(SOME).minus(SOME)).isEqualTo(SOME);
        assertThat(ThreadCounts.NONE.minus(SOME)).isEqualTo(new ThreadCounts(-1, -2, -3, -4, -5, -6, -7));
    }

    @Test
    void theTotalIsTheSumOfAllStatuses() {
        LongStream each = Stream.of(Status.values()).mapToLong(SOME::of);

        assertThat(SOME.total()).isEqualTo(each.sum()).isEqualTo(27);
    }
}
