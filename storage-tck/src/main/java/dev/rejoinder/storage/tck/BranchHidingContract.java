package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aThread;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords.Hidden;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Branches that are hidden as a whole, or whose comments are put where they belong. */
abstract class BranchHidingContract extends Contract {

    private static final Hidden NOTHING = new Hidden(0, 0);

    private final CommentThread on = aThread();
    private final CommentThread elsewhere = aThread();

    @BeforeEach
    void openThreads() {
        commit(unit -> {
            unit.threads().insert(on);
            unit.threads().insert(elsewhere);
        });
    }

    private static Comment aTombstoneUnder(Comment parent) {
        return aReplyTo(parent).withStanding(standing(Status.REMOVED).withVisible(true));
    }

    private static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    private Hidden hide(ThreadPath branch) {
        return write(unit -> unit.branches().hide(on.id(), branch));
    }

    private List<Id> visible() {
        Slice<Comment> seen =
                read(unit -> unit.commentPages().page(on.id(), new ThreadRange.Threaded(Order.OLDEST, null), 1_000));
        return seen.items().stream().map(Comment::id).toList();
    }

    @Test
    void aBranchIsHiddenWithAllThatIsVisibleInItAndNothingElse() {
        Comment before = stored(aComment(on.id()));
        Comment top = stored(aComment(on.id()));
        Comment reply = stored(aReplyTo(top));
        Comment held = stored(aHeldReplyTo(top));
        Comment tombstone = stored(aTombstoneUnder(top));
        Comment deepest = stored(aReplyTo(tombstone));
        Comment after = stored(aComment(on.id()));
        Comment other = stored(aComment(elsewhere.id()));

        assertThat(hide(path(top))).isEqualTo(new Hidden(3, 1));
        assertThat(visible()).containsExactly(before.id(), after.id());
        assertThat(list(unit -> unit.comments()
                        .find(on.id(), List.of(top.id(), reply.id(), held.id(), tombstone.id(), deepest.id()))))
                .extracting(comment -> comment.withStanding(comment.standing().withVisible(true)))
                .as("all else is as it was")
                .containsExactly(top, reply, held.withStanding(held.standing().withVisible(true)), tombstone, deepest);
        assertThat(list(unit -> unit.comments().find(elsewhere.id(), List.of(other.id()))))
                .containsExactly(other);
        assertThat(hide(path(top))).as("the second time").isEqualTo(NOTHING);
    }

    @Test
    void aBranchOfNobodyHidesNothing() {
        Comment comment = stored(aComment(on.id()));

        assertThat(hide(path(aComment(on.id())))).isEqualTo(NOTHING);
        assertThat(hide(path(comment).child(new Id(4711)))).isEqualTo(NOTHING);
        assertThat(visible()).containsExactly(comment.id());
    }

    @Test
    void aLongBranchIsHiddenAtOnce() {
        Comment top = stored(aComment(on.id()));
        List<Comment> replies = new ArrayList<>();
        for (int i = 0; i < 990; i++) {
            replies.add(i % 10 == 0 ? aTombstoneUnder(top) : aReplyTo(top));
        }
        commit(unit -> unit.comments().insertAll(replies));
        commit(unit -> unit.comments()
                .insertAll(replies.stream().map(Fixtures::aReplyTo).toList()));

        assertThat(hide(path(top))).isEqualTo(new Hidden(1 + 891 + 990, 99));
        assertThat(visible()).isEmpty();
    }

    @Test
    void atTheLastLevelOfPathsABranchIsOneCommentAndTheBranchAboveHoldsItsSiblings() {
        List<Comment> chain = new ArrayList<>(List.of(aComment(on.id())));
        for (int depth = 2; depth <= ThreadPath.MAX_LEVELS + 3; depth++) {
            chain.add(aReplyTo(chain.get(depth - 2)));
        }
        commit(unit -> unit.comments().insertAll(chain));
        ThreadPath last = path(chain.get(ThreadPath.MAX_LEVELS));

        assertThat(hide(last)).isEqualTo(new Hidden(1, 0));
        assertThat(hide(last.branch())).isEqualTo(new Hidden(4, 0));
        assertThat(visible()).hasSize(ThreadPath.MAX_LEVELS - 2);
    }

    @Test
    void whatIsHiddenIsFoundFromAllThatStandsAboveIt() {
        Comment top = stored(aComment(on.id()));
        Comment reply = stored(aReplyTo(top));
        Comment beside = stored(aReplyTo(top));
        Comment held = stored(aHeldReplyTo(reply));
        Comment alone = stored(aHeldComment(on.id()));
        stored(aHeldReplyTo(stored(aComment(elsewhere.id()))));
        List<ThreadPath> paths = Stream.of(held, top, alone, beside, reply, aComment(on.id()))
                .map(BranchHidingContract::path)
                .toList();

        assertThat(aboveHidden(paths)).containsExactlyInAnyOrder(path(top), path(reply));
        assertThat(aboveHidden(List.of())).isEmpty();
        hide(path(reply));
        commit(unit -> unit.comments().setVisible(on.id(), List.of(held.id()), true));
        assertThat(aboveHidden(paths)).containsExactly(path(top));
    }

    @Test
    void atTheLastLevelOfPathsNothingIsBelow() {
        List<Comment> chain = new ArrayList<>(List.of(aComment(on.id())));
        for (int depth = 2; depth <= ThreadPath.MAX_LEVELS + 2; depth++) {
            chain.add(aHeldReplyTo(chain.get(depth - 2)));
        }
        commit(unit -> unit.comments().insertAll(chain));

        assertThat(aboveHidden(chain.stream().map(BranchHidingContract::path).toList()))
                .hasSize(ThreadPath.MAX_LEVELS - 1)
                .allMatch(path -> path.level() < ThreadPath.MAX_LEVELS);
    }

    @Test
    void aThousandPathsAreLookedAtOnceAndNotOneMore() {
        List<Comment> tops = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tops.add(aComment(on.id()));
        }
        commit(unit -> {
            unit.comments().insertAll(tops);
            unit.comments()
                    .insertAll(
                            tops.stream().map(Fixtures::aHeldReplyTo).limit(999).toList());
        });
        List<ThreadPath> paths =
                new ArrayList<>(tops.stream().map(BranchHidingContract::path).toList());

        assertThat(aboveHidden(paths)).isEqualTo(Set.copyOf(paths.subList(0, 999)));
        paths.add(ThreadPath.root(new Id(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> aboveHidden(paths));
    }

    private Set<ThreadPath> aboveHidden(List<ThreadPath> paths) {
        return read(unit -> unit.branches().aboveHidden(on.id(), paths));
    }

    @Test
    void onlyVisibleAnswersCount() {
        Comment top = stored(aComment(on.id()));
        Comment held = stored(aHeldReplyTo(top));
        stored(aReplyTo(held));
        assertThat(isAnswered(top)).isFalse();

        Comment reply = stored(aReplyTo(top));
        assertThat(isAnswered(top)).isTrue();
        assertThat(isAnswered(reply)).isFalse();
        assertThat(isAnswered(aComment(on.id()))).isFalse();
        hide(path(reply));
        assertThat(isAnswered(top)).isFalse();
    }

    @Test
    void answersAtTheLastLevelOfPathsLieAmongOthers() {
        List<Comment> chain = new ArrayList<>(List.of(aComment(on.id())));
        for (int depth = 2; depth <= ThreadPath.MAX_LEVELS + 3; depth++) {
            chain.add(aReplyTo(chain.get(depth - 2)));
        }
        commit(unit -> unit.comments().insertAll(chain));

        Comment last = chain.remove(chain.size() - 1);
        chain.forEach(comment -> assertThat(isAnswered(comment)).isTrue());
        assertThat(isAnswered(last)).isFalse();
    }

    private boolean isAnswered(Comment comment) {
        return did(unit -> unit.branches().isAnswered(comment.key()));
    }

    @Test
    void aCommentIsPutSomewhereElse() {
        Comment one = stored(aComment(on.id()));
        Comment two = stored(aComment(on.id()));
        Comment reply = stored(aReplyTo(one));
        Comment absent = aComment(on.id());
        Placement under = Placement.under(two, reply.id());

        commit(unit -> {
            unit.branches().place(reply.key(), under);
            unit.branches().place(absent.key(), Placement.under(two, absent.id()));
        });
        assertThat(list(unit -> unit.comments().find(on.id(), List.of(reply.id()))))
                .containsExactly(reply.withPlacement(under));
        assertThat(visible()).containsExactly(one.id(), two.id(), reply.id());
        assertThat(isAnswered(one)).isFalse();
        assertThat(isAnswered(two)).isTrue();

        commit(unit -> unit.branches().place(reply.key(), Placement.root(reply.id())));
        assertThat(isAnswered(two)).isFalse();
        assertThat(read(unit -> unit.commentPages().page(on.id(), new ThreadRange.Replies(null, Order.OLDEST, null), 9))
                        .items())
                .hasSize(3);
    }

    @Test
    void aPlaceOfAnotherCommentIsRefused() {
        Comment one = stored(aComment(on.id()));
        Comment two = stored(aComment(on.id()));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> commit(unit -> unit.branches().place(one.key(), two.placement())));
        assertThat(visible()).containsExactly(one.id(), two.id());
    }

    @Test
    void whoHidesWaitsForWhoeverHasLockedAComment() {
        Comment top = stored(aComment(on.id()));
        Comment reply = stored(aReplyTo(top));

        Hidden hidden = whileHeld(
                unit -> {
                    unit.comments().lock(on.id(), List.of(reply.id()));
                    unit.comments().setVisible(on.id(), List.of(reply.id()), false);
                },
                unit -> unit.branches().hide(on.id(), path(top)));
        assertThat(hidden).as("without what was hidden meanwhile").isEqualTo(new Hidden(1, 0));
    }

    @Test
    void whatIsHiddenIsHeldUntilTheUnitEnds() {
        Comment top = stored(aComment(on.id()));
        Comment reply = stored(aReplyTo(top));

        List<Comment> locked = whileHeld(
                unit -> unit.branches().hide(on.id(), path(top)),
                unit -> unit.comments().lock(on.id(), List.of(reply.id())));
        assertThat(locked).extracting(Comment::visible).containsExactly(false);
    }
}
