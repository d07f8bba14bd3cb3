package dev.rejoinder.storage.tck;

import static dev.rejoinder.model.Order.NEWEST;
import static dev.rejoinder.model.Order.OLDEST;
import static dev.rejoinder.storage.tck.Fixtures.anId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.ThreadRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What answers a comment directly, and what answers none, by time and by rank. */
abstract class ReplyPageContract extends RankedRepliesContract {

    private static List<Comment> reversed(List<Comment> comments) {
        List<Comment> reversed = new ArrayList<>(comments);
        Collections.reverse(reversed);
        return reversed;
    }

    private Pages.Page<Comment, Id> byId(@Nullable Id parent, Order order) {
        return (from, limit) ->
                read(unit -> unit.commentPages().page(on.id(), new ThreadRange.Replies(parent, order, from), limit));
    }

    private Pages.Page<Comment, RankPosition> byRank(@Nullable Id parent, Order order) {
        return (from, limit) ->
                read(unit -> unit.commentPages().page(on.id(), new ThreadRange.Ranked(parent, order, from), limit));
    }

    private void idsHold(@Nullable Id parent, List<Comment> oldestFirst) {
        Pages.byId(OLDEST, Comment::id, byId(parent, OLDEST)).hold(oldestFirst);
        Pages.byId(NEWEST, Comment::id, byId(parent, NEWEST)).hold(reversed(oldestFirst));
        for (int i = 0; i < oldestFirst.size(); i++) {
            Id id = oldestFirst.get(i).id();
            assertThat(List.of(idsBefore(parent, OLDEST, id), idsBefore(parent, NEWEST, id)))
                    .containsExactly((long) i, oldestFirst.size() - 1L - i);
        }
    }

    private long idsBefore(@Nullable Id parent, Order order, Id id) {
        return read(unit -> unit.commentPages().countBefore(on.id(), new ThreadRange.Replies(parent, order, id)));
    }

    private void ranksHold(@Nullable Id parent, List<Comment> bestFirst) {
        ranked(NEWEST, byRank(parent, NEWEST)).hold(bestFirst);
        ranked(OLDEST, byRank(parent, OLDEST)).hold(reversed(bestFirst));
        for (int i = 0; i < bestFirst.size(); i++) {
            RankPosition position = RankPosition.of(bestFirst.get(i));
            assertThat(List.of(ranksBefore(parent, NEWEST, position), ranksBefore(parent, OLDEST, position)))
                    .containsExactly((long) i, bestFirst.size() - 1L - i);
        }
    }

    private long ranksBefore(@Nullable Id parent, Order order, RankPosition position) {
        return read(unit -> unit.commentPages().countBefore(on.id(), new ThreadRange.Ranked(parent, order, position)));
    }

    private static Pages<Comment, RankPosition> ranked(Order order, Pages.Page<Comment, RankPosition> page) {
        return new Pages<>(
                page,
                RankPosition::of,
                position -> new RankPosition(position.rank(), Pages.after(position.id(), order)));
    }

    @Test
    void rootsAndRepliesReadByTheirIds() {
        idsHold(null, List.of(first, second, third, fourth, fifth, quiet));
        idsHold(first.id(), List.of(bad, good, alsoGood));
        idsHold(good.id(), List.of(belowGood));
        idsHold(quiet.id(), List.of());
        idsHold(anId(), List.of());
    }

    @Test
    void rootsAndRepliesReadByTheirRanksAndEqualOnesByTheirIds() {
        ranksHold(null, List.of(fourth, third, first, quiet, second, fifth));
        ranksHold(first.id(), List.of(alsoGood, good, bad));
        ranksHold(quiet.id(), List.of());
    }

    @Test
    void whatIsHiddenHasNoPlaceAndWhatIsShownHasOne() {
        commit(unit -> {
            unit.comments().setVisible(on.id(), List.of(held.id()), true);
            unit.comments().setVisible(on.id(), List.of(good.id(), third.id()), false);
        });

        Comment shown = held.withStanding(held.standing().withVisible(true));
        idsHold(first.id(), List.of(bad, shown, alsoGood));
        ranksHold(first.id(), List.of(shown, alsoGood, bad));
        ranksHold(null, List.of(fourth, first, quiet, second, fifth));
    }
}
