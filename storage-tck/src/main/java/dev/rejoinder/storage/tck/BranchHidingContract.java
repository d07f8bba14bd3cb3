package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.standing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords.Hidden;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Branches that are hidden as a whole, and what is hidden in them. */
abstract class BranchHidingContract extends TwoThreadsContract {

    private static final Hidden NOTHING = new Hidden(0, 0);

    private static Comment aTombstoneUnder(Comment parent) {
        return aReplyTo(parent).withStanding(standing(Status.REMOVED).withVisible(true));
    }

    private Hidden hide(ThreadPath branch) {
        return write(unit -> unit.branches().hide(here.id(), branch));
    }

    private List<Id> visible() {
        Slice<Comment> seen =
                read(unit -> unit.commentPages().page(here.id(), new ThreadRange.Threaded(Order.OLDEST, null), 1_000));
        return seen.items().stream().map(Comment::id).toList();
    }

    @Test
    void aBranchIsHiddenWithAllThatIsVisibleInItAndNothingElse() {
        Comment before = stored(aComment(here.id()));
        Comment top = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(top));
        Comment held = stored(aHeldReplyTo(top));
        Comment tombstone = stored(aTombstoneUnder(top));
        Comment deepest = stored(aReplyTo(tombstone));
        Comment after = stored(aComment(here.id()));
        Comment other = stored(aComment(there.id()));

        assertThat(hide(path(top))).isEqualTo(new Hidden(3, 1));
        assertThat(visible()).containsExactly(before.id(), after.id());
        assertThat(list(unit -> unit.comments()
                        .find(here.id(), List.of(top.id(), reply.id(), held.id(), tombstone.id(), deepest.id()))))
                .extracting(comment -> comment.withStanding(comment.standing().withVisible(true)))
                .as("all else is as it was")
                .containsExactly(top, reply, held.withStanding(held.standing().withVisible(true)), tombstone, deepest);
        assertThat(list(unit -> unit.comments().find(there.id(), List.of(other.id()))))
                .containsExactly(other);
        assertThat(hide(path(top))).as("the second time").isEqualTo(NOTHING);
    }

    @Test
    void aBranchOfNobodyHidesNothing() {
        Comment comment = stored(aComment(here.id()));

        assertThat(hide(path(aComment(here.id())))).isEqualTo(NOTHING);
        assertThat(hide(path(comment).child(new Id(4711)))).isEqualTo(NOTHING);
        assertThat(visible()).containsExactly(comment.id());
    }

    @Test
    void aLongBranchIsHiddenAtOnce() {
        Comment top = stored(aComment(here.id()));
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
        List<Comment> chain = storedChain(ThreadPath.MAX_LEVELS + 3);
        ThreadPath last = path(chain.get(ThreadPath.MAX_LEVELS));

        assertThat(hide(last)).isEqualTo(new Hidden(1, 0));
        assertThat(hide(last.branch())).isEqualTo(new Hidden(4, 0));
        assertThat(visible()).hasSize(ThreadPath.MAX_LEVELS - 2);
    }

    @Test
    void whatIsHiddenIsFoundFromAllThatStandsAboveIt() {
        Comment top = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(top));
        Comment beside = stored(aReplyTo(top));
        Comment held = stored(aHeldReplyTo(reply));
        Comment alone = stored(aHeldComment(here.id()));
        stored(aHeldReplyTo(stored(aComment(there.id()))));
        List<ThreadPath> paths = Stream.of(held, top, alone, beside, reply, aComment(here.id()))
                .map(TwoThreadsContract::path)
                .toList();

        assertThat(aboveHidden(paths)).containsExactlyInAnyOrder(path(top), path(reply));
        assertThat(aboveHidden(List.of())).isEmpty();
        hide(path(reply));
        commit(unit -> unit.comments().setVisible(here.id(), List.of(held.id()), true));
        assertThat(aboveHidden(paths)).containsExactly(path(top));
    }

    @Test
    void atTheLastLevelOfPathsNothingIsBelow() {
        List<Comment> chain = new ArrayList<>(List.of(aComment(here.id())));
        for (int depth = 2; depth <= ThreadPath.MAX_LEVELS + 2; depth++) {
            chain.add(aHeldReplyTo(chain.get(depth - 2)));
        }
        commit(unit -> unit.comments().insertAll(chain));

        assertThat(aboveHidden(chain.stream().map(TwoThreadsContract::path).toList()))
                .hasSize(ThreadPath.MAX_LEVELS - 1)
                .allMatch(path -> path.level() < ThreadPath.MAX_LEVELS);
    }

    @Test
    void aThousandPathsAreLookedAtOnceAndNotOneMore() {
        List<Comment> tops = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            tops.add(aComment(here.id()));
        }
        commit(unit -> {
            unit.comments().insertAll(tops);
            unit.comments()
                    .insertAll(
                            tops.stream().map(Fixtures::aHeldReplyTo).limit(999).toList());
        });
        List<ThreadPath> paths =
                new ArrayList<>(tops.stream().map(TwoThreadsContract::path).toList());

        assertThat(aboveHidden(paths)).isEqualTo(Set.copyOf(paths.subList(0, 999)));
        paths.add(ThreadPath.root(new Id(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> aboveHidden(paths));
    }

    private Set<ThreadPath> aboveHidden(List<ThreadPath> paths) {
        return read(unit -> unit.branches().aboveHidden(here.id(), paths));
    }

    @Test
    void whoHidesWaitsForWhoeverHasLockedAComment() {
        Comment top = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(top));

        Hidden hidden = whileHeld(
                unit -> {
                    unit.comments().lock(here.id(), List.of(reply.id()));
                    unit.comments().setVisible(here.id(), List.of(reply.id()), false);
                },
                unit -> unit.branches().hide(here.id(), path(top)));
        assertThat(hidden).as("without what was hidden meanwhile").isEqualTo(new Hidden(1, 0));
    }

    @Test
    void whatIsHiddenIsHeldUntilTheUnitEnds() {
        Comment top = stored(aComment(here.id()));
        Comment reply = stored(aReplyTo(top));

        List<Comment> locked = whileHeld(
                unit -> unit.branches().hide(here.id(), path(top)),
                unit -> unit.comments().lock(here.id(), List.of(reply.id())));
        assertThat(locked).extracting(Comment::visible).containsExactly(false);
    }
}
