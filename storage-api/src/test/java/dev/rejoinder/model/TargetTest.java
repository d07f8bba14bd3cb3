package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TargetTest {

    private static final Id THREAD = new Id(1);
    private static final Id ID = new Id(2);

    @Test
    void commentsAndOnlyTheyAreNamedWithTheirThread() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Target(Target.Kind.COMMENT, null, ID));
        assertThat(Stream.of(Target.Kind.values()).filter(kind -> kind != Target.Kind.COMMENT))
                .allSatisfy(
                        kind -> assertThatIllegalArgumentException().isThrownBy(() -> new Target(kind, THREAD, ID)));
    }

    @Test
    void aCommentIsTheTargetOfItsKey() {
        assertThat(Target.of(new CommentKey(THREAD, ID))).isEqualTo(new Target(Target.Kind.COMMENT, THREAD, ID));
    }

    @Test
    void aTagHasNoParent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Term(ID, 0, Taxonomy.TAG, THREAD, "coffee", "coffee", ""));
    }
}
