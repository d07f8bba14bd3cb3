package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which comments are answered, and comments that are put below others. */
abstract class AnswerContract extends TwoThreadsContract {

    private List<Id> visible() {
        Slice<Comment> seen =
                read(unit -> unit.commentPages().page(here.id(), new ThreadRange.Threaded(Order.OLDEST, null), 1_000));
        return seen.items().stream().map(Comment::id).toList();
    }

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

    @Test
    void aCommentIsPutSomewhereElse() {
        Comment one = stored(aComment(here.id()));
        Comment two = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(one));
        Comment absent = aComment(here.id());
        Placement under = Placement.under(two, reply.id());

        commit(unit -> {
            unit.branches().place(reply.key(), under);
            unit.branches().place(absent.key(), Placement.under(two, absent.id()));
        });
        assertThat(list(unit -> unit.comments().find(here.id(), List.of(reply.id()))))
                .containsExactly(reply.withPlacement(under));
        assertThat(visible()).containsExactly(one.id(), two.id(), reply.id());
        assertThat(isAnswered(one)).isFalse();
        assertThat(isAnswered(two)).isTrue();

        commit(unit -> unit.branches().place(reply.key(), Placement.root(reply.id())));
        assertThat(isAnswered(two)).isFalse();
        assertThat(read(unit -> unit.commentPages()
                                .page(here.id(), new ThreadRange.Replies(null, Order.OLDEST, null), 9))
                        .items())
                .hasSize(3);
    }

    @Test
    void aPlaceOfAnotherCommentIsRefused() {
        Comment one = stored(aComment(here.id()));
        Comment two = stored(aComment(here.id()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(unit -> unit.branches().place(one.key(), two.placement())));
        assertThat(visible()).containsExactly(one.id(), two.id());
    }
}
