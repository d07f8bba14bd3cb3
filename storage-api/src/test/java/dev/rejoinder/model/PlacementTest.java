package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Id THREAD = new Id(1);

    private static Comment comment(Id id, Placement placement) {
        return new Comment(
                new CommentKey(THREAD, id),
                0,
                placement,
                Guest.named("Ada"),
                Text.markdown("Well said."),
                Instant.EPOCH,
                new Standing(Status.APPROVED, true, Ruling.NONE),
                Origin.UNKNOWN);
    }

    @Test
    void aReplyStandsOneBelowItsParent() {
        Comment root = comment(new Id(2), Placement.root(new Id(2)));
        Placement reply = Placement.under(root, new Id(3));

        assertThat(reply.parent()).isEqualTo(root.id());
        assertThat(reply.depth()).isEqualTo(2);
        assertThat(reply.path()).isEqualTo(ThreadPath.root(new Id(2)).child(new Id(3)));
    }

    @Test
    void depthAndParentAreTrueBelowTheLastLevelOfThePath() {
        Comment comment = comment(new Id(1), Placement.root(new Id(1)));
        for (long i = 2; i <= 40; i++) {
            comment = comment(new Id(i), Placement.under(comment, new Id(i)));
        }

        assertThat(comment.placement().depth()).isEqualTo(40);
        assertThat(comment.placement().parent()).isEqualTo(new Id(39));
        assertThat(comment.placement().path().level()).isEqualTo(ThreadPath.MAX_LEVELS);
    }

    @Test
    void rootsAndOnlyTheyHaveNoParent() {
        ThreadPath path = ThreadPath.root(new Id(2));

        assertThatIllegalArgumentException().isThrownBy(() -> new Placement(null, path, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Placement(new Id(1), path, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Placement(null, path, 0));
    }

    @Test
    void thePathOfACommentEndsInTheComment() {
        Placement anothers = Placement.root(new Id(2));

        assertThatIllegalArgumentException().isThrownBy(() -> comment(new Id(3), anothers));
    }
}
