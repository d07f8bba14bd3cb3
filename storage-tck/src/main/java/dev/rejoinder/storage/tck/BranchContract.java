package dev.rejoinder.storage.tck;

import static dev.rejoinder.storage.tck.Fixtures.aComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldComment;
import static dev.rejoinder.storage.tck.Fixtures.aHeldReplyTo;
import static dev.rejoinder.storage.tck.Fixtures.aReplyTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.ThreadPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The depth-first order, for those who write: visible or not. */
abstract class BranchContract extends TwoThreadsContract {

    private void branchHolds(@Nullable ThreadPath branch, List<Comment> expected) {
        Pages.byPath((from, limit) -> read(unit -> unit.comments().branch(here.id(), branch, from, limit)))
                .hold(expected);
    }

    @Test
    void aBranchIsACommentAndAllBelowItVisibleOrNot() {
        Comment first = stored(aComment(here.id()));
        Comment second = stored(aHeldComment(here.id()));
        Comment late = stored(aReplyTo(first));
        Comment held = stored(aHeldReplyTo(first));
        Comment belowHeld = stored(aReplyTo(held));
        Comment belowSecond = stored(aReplyTo(second));
        Comment belowLate = stored(aReplyTo(late));
        Comment third = stored(aComment(here.id()));
        stored(aComment(there.id()));

        branchHolds(null, List.of(first, late, belowLate, held, belowHeld, second, belowSecond, third));
        branchHolds(path(first), List.of(first, late, belowLate, held, belowHeld));
        branchHolds(path(held), List.of(held, belowHeld));
        branchHolds(path(belowLate), List.of(belowLate));
        branchHolds(path(aComment(here.id())), List.of());
    }

    @Test
    void onePageGoesOnBehindAWholeBranch() {
        Comment first = stored(aComment(here.id()));
        Comment below = stored(aReplyTo(first));
        stored(aReplyTo(below));
        Comment beside = stored(aReplyTo(first));
        Comment second = stored(aComment(here.id()));

        assertThat(read(unit -> unit.comments()
                                .branch(here.id(), null, path(below).end(), 10))
                        .items())
                .containsExactly(beside, second);
        assertThat(read(unit -> unit.comments()
                                .branch(here.id(), path(first), path(first).end(), 10))
                        .items())
                .as("behind the branch that it is confined to")
                .isEmpty();
        assertThat(read(unit -> unit.comments().branch(here.id(), path(below), path(first), 10))
                        .items())
                .as("from before the branch that it is confined to")
                .hasSize(2);
    }

    @Test
    void theWholeThreadIsInTheOrderOfPathsAtEveryDepth() {
        List<Comment> all = new ArrayList<>();
        for (int root = 0; root < 3; root++) {
            Comment comment = aComment(here.id());
            all.add(comment);
            for (int level = 2; level <= ThreadPath.MAX_LEVELS + 4; level++) {
                all.add(aHeldReplyTo(comment));
                comment = aReplyTo(comment);
                all.add(comment);
            }
        }
        commit(unit -> all.forEach(unit.comments()::insert));
        all.sort(Comparator.comparing(TwoThreadsContract::path));

        branchHolds(null, all);
        for (Comment comment : all) {
            assertThat(read(unit -> unit.comments().branch(here.id(), path(comment), null, 1_000))
                            .items())
                    .as("the branch of %s", path(comment))
                    .isEqualTo(all.stream()
                            .filter(other -> path(other).isWithin(path(comment)))
                            .toList());
        }
    }

    @Test
    void repliesDeeperThanTheLastLevelLieBesideTheirParentsAndKeepThem() {
        List<Comment> chain = storedChain(40);
        Comment deepest = chain.get(39);

        branchHolds(null, chain);
        branchHolds(path(deepest), List.of(deepest));
        branchHolds(path(deepest).branch(), chain.subList(ThreadPath.MAX_LEVELS - 2, 40));
        assertThat(deepest.placement().depth()).isEqualTo(40);
        assertThat(list(unit -> unit.comments().find(here.id(), List.of(deepest.id()))))
                .extracting(found -> found.placement().parent())
                .containsExactly(chain.get(38).id());
    }
}
