package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.MoveRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class MemoryMoves implements MoveRecords {

    private final MemoryUnit unit;

    MemoryMoves(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public void move(Id from, Id to, Map<Id, Placement> placements) {
        Tables tables = unit.tablesToChange();
        Limits.atOnce(placements.keySet());
        placements.forEach(MemoryMoves::requireItsOwn);
        for (Map.Entry<Id, Placement> entry : placements.entrySet()) {
            Comment before = tables.comments().find(from, entry.getKey());
            if (before != null) {
                tables = moved(tables, before, to, entry.getValue());
            }
        }
        unit.keep(tables);
    }

    private static void requireItsOwn(Id comment, Placement placement) {
        if (!placement.path().id().equals(comment)) {
            throw new IllegalArgumentException("the path of comment " + comment + " ends in " + placement.path());
        }
    }

    private Tables moved(Tables tables, Comment before, Id to, Placement placement) {
        CommentKey key = before.key();
        CommentKey there = new CommentKey(to, key.id());
        Comment after = before.withKey(there).withPlacement(placement);
        if (there.equals(key)) {
            return tables.with(tables.comments().change(before, after));
        }
        if (tables.comments().find(there) != null) {
            throw unit.lose("comment " + there + " is there already");
        }
        return tables.with(tables.comments().change(before, after))
                .with(tables.votes().move(key, to))
                .with(tables.revisions().move(key, to))
                .with(tables.submissionKeys().move(key, to))
                .with(tables.moves().without(there).with(new Move(key, to)))
                .with(tables.events().move(key, to));
    }

    @Override
    public Map<Id, Id> movedTo(Id thread, Collection<Id> comments) {
        MoveTable moves = unit.tables().moves();
        Map<Id, Id> found = new LinkedHashMap<>();
        for (Id comment : Limits.atOnce(comments)) {
            Move move = moves.find(new CommentKey(thread, comment));
            if (move != null) {
                found.put(comment, move.to());
            }
        }
        return Collections.unmodifiableMap(found);
    }

    @Override
    public Slice<Move> all(@Nullable CommentKey from, int limit) {
        Range<Move> range = Range.from(from, Order.OLDEST, MoveTable::of);
        return unit.tables().moves().byComment().page(range, Order.OLDEST, Limits.limit(limit));
    }

    @Override
    public void insertAll(List<Move> moves) {
        Tables tables = unit.tablesToChange();
        MoveTable changed = tables.moves();
        for (Move move : Limits.atOnce(moves)) {
            if (changed.find(move.from()) != null) {
                throw unit.lose("where comment " + move.from() + " went is said already");
            }
            changed = changed.with(move);
        }
        unit.keep(tables.with(changed));
    }
}
