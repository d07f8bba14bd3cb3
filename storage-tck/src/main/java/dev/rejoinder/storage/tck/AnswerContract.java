package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.ThreadPath;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comments are answered. */
abstract class AnswerContract extends TwoThreadsContract {

    private boolean isAnswered(Comment comment) {
        return did(unit -> unit.branches().isAnswered(comment.key()));
    }

    @Test
    void onlyVisibleAnswersCount() {
        Comment top = stored(aComment(here.id()));
        Comment held = stored(aHeldReplyTo(top));
        stored(aReplyTo(held));
        assertThat(isAnswered(top)).isFalse();

        Comment reply = stored(aReplyTo(top));
        assertThat(isAnswered(top)).isTrue();
        assertThat(isAnswered(reply)).isFalse();
        assertThat(isAnswered(aComment(here.id()))).isFalse();
        commit(unit -> unit.branches().hide(here.id(), path(reply)));
        assertThat(isAnswered(top)).isFalse();
    }

    @Test
    void answersAtTheLastLevelOfPathsLieAmongOthers() {
        List<Comment> chain = storedChain(ThreadPath.MAX_LEVELS + 3);

        Comment last = chain.remove(chain.size() - 1);
        chain.forEach(comment -> assertThat(isAnswered(comment)).isTrue());
        assertThat(isAnswered(last)).isFalse();
    }
}
