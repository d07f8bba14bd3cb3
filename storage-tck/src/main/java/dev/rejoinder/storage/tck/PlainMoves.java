package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Target;
import dev.rejoinder.storage.MoveRecords;
import dev.rejoinder.storage.tck.PlainState.RevisionKey;
import dev.rejoinder.storage.tck.PlainState.SubmissionKey;
import dev.rejoinder.storage.tck.PlainState.VoteKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The moves of a {@link PlainStore}. */
record PlainMoves(PlainUnit unit) implements MoveRecords {

    @Override
    public void move(Id from, Id to, Map<Id, Placement> placements) {
        PlainState state = unit.writing();
        PlainList.checkSize(placements.keySet());
        placements.forEach(PlainMoves::requireItsOwn);
        placements.forEach((id, placement) -> {
            CommentKey before = new CommentKey(from, id);
            if (state.comments().containsKey(before)) {
                move(state, before, new CommentKey(to, id), placement);
            }
        });
    }

    private static void requireItsOwn(Id comment, Placement placement) {
        if (!placement.path().id().equals(comment)) {
            throw new IllegalArgumentException("the path of comment " + comment + " ends in " + placement.path());
        }
    }

    private void move(PlainState state, CommentKey before, CommentKey after, Placement placement) {
        Comment comment = Objects.requireNonNull(state.comments().remove(before));
        if (state.comments().containsKey(after)) {
            throw unit.lose(after);
        }
        state.comments().put(after, comment.withKey(after).withPlacement(placement));
        if (before.equals(after)) {
            return;
        }
        moveSubmissions(state, before, after);
        moveVotes(state, before, after);
        moveRevisions(state, before, after);
        state.events()
                .replaceAll((id, event) -> event.target().equals(Target.of(before)) ? about(after, event) : event);
        state.moved().remove(after);
        state.moved().put(before, after.thread());
    }

    private static void moveSubmissions(PlainState state, CommentKey before, CommentKey after) {
        Map.copyOf(state.submissions()).forEach((key, comment) -> {
            if (key.thread().equals(before.thread()) && comment.equals(before.id())) {
                state.submissions().remove(key);
                state.submissions().putIfAbsent(new SubmissionKey(after.thread(), key.key()), comment);
            }
        });
    }

    private static void moveVotes(PlainState state, CommentKey before, CommentKey after) {
        Map.copyOf(state.votes()).forEach((key, vote) -> {
            if (key.comment().equals(before)) {
                state.votes().remove(key);
                state.votes().put(new VoteKey(after, key.voter(), key.slot()), vote.withComment(after));
            }
        });
    }

    private static void moveRevisions(PlainState state, CommentKey before, CommentKey after) {
        Map.copyOf(state.revisions()).forEach((key, revision) -> {
            if (key.comment().equals(before)) {
                state.revisions().remove(key);
                state.revisions().put(new RevisionKey(after, key.number()), revision.withComment(after));
            }
        });
    }

    private static Event about(CommentKey comment, Event event) {
        return new Event(event.id(), event.at(), Target.of(comment), event.version(), event.change(), event.actor());
    }

    @Override
    public Map<Id, Id> movedTo(Id thread, Collection<Id> comments) {
        PlainList.checkSize(comments);
        Map<Id, Id> found = new HashMap<>();
        unit.reading().moved().forEach((key, to) -> {
            if (key.thread().equals(thread) && comments.contains(key.id())) {
                found.put(key.id(), to);
            }
        });
        return found;
    }

    @Override
    public Slice<Move> all(@Nullable CommentKey from, int limit) {
        return PlainList.page(
                unit.reading().moved().entrySet().stream().map(moved -> new Move(moved.getKey(), moved.getValue())),
                Move::from,
                CommentKey.BY_ID,
                from,
                limit);
    }

    @Override
    public void insertAll(List<Move> moves) {
        PlainList.checkSize(moves);
        for (Move move : moves) {
            if (unit.writing().moved().putIfAbsent(move.from(), move.to()) != null) {
                throw unit.lose(move.from());
            }
        }
    }
}
