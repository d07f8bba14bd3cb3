package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.RankPosition;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Replies in an order that the store has an index for. */
record StoredReplies(UnitOfWork unit, Id thread, Sort sort) implements Replies {

    @Override
    public Listing<Place> to(@Nullable Id parent) {
        return sort == Sort.RANKED
                ? new Placed(
                        sort,
                        (forward, from, limit) -> unit.replyPages()
                                .byRank(thread, parent, sort.direction(forward), position(from), limit),
                        place -> unit.replyPages()
                                .byRankBefore(thread, parent, new RankPosition(place.key(), place.id())))
                : new Placed(
                        sort,
                        (forward, from, limit) ->
                                unit.replyPages().byId(thread, parent, sort.direction(forward), id(from), limit),
                        place -> unit.replyPages().byIdBefore(thread, parent, sort.direction(true), place.id()));
    }

    static @Nullable Id id(@Nullable Place place) {
        return place == null ? null : place.id();
    }

    private static @Nullable RankPosition position(@Nullable Place place) {
        return place == null ? null : new RankPosition(place.key(), place.id());
    }

    @Override
    public Map<Id, Slice<Comment>> first(Collection<Id> parents, int limit) {
        return sort == Sort.RANKED
                ? unit.replyPages().firstByRank(thread, parents, limit)
                : unit.replyPages().firstById(thread, parents, sort.direction(true), limit);
    }

    @Override
    public Map<Id, Integer> count(Collection<Id> parents) {
        return unit.replyPages().count(thread, parents, COUNTED);
    }
}
