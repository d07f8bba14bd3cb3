package dev.rejoinder.storage;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import dev.rejoinder.model.Slice;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Comments that change their place, be it to another thread, and where they have gone. */
public interface MoveRecords {

    /**
     * That a comment is gone.
     *
     * @param from the key that it had
     * @param to the thread that it went to from there, and may have left since
     */
    record Move(CommentKey from, Id to) {}

    /**
     * Gives comments another thread and placement. Their votes, former texts, submission keys and events go with them, and
     * what {@link #movedTo} says of them is changed; a submission key that is remembered in the other thread already is
     * forgotten. Versions and counts stay as they are. The unit has locked the comments; absent ones are passed over. Where
     * both threads are the same, the placements alone change.
     *
     * @param placements where each comment belongs from now on, each path ending in the comment's id; at most 1,000
     * @throws IllegalArgumentException if a path ends in another one; nothing is changed then
     * @throws ConflictException if an id is taken in the other thread; the unit is lost then
     */
    void move(Id from, Id to, Map<Id, Placement> placements);

    /**
     * Which thread each of these comments went to when it left this one last; those that never left it are not there.
     *
     * @param comments at most 1,000
     */
    Map<Id, Id> movedTo(Id thread, Collection<Id> comments);

    /**
     * What {@link #movedTo} tells of all threads, by the comment's id, then by the thread that was left.
     *
     * @param from where to start, inclusive; {@code null} to start at the beginning
     */
    Slice<Move> all(@Nullable CommentKey from, int limit);

    /**
     * Says where comments have gone that went there before, for imports; none is moved.
     *
     * @param moves at most 1,000, of which {@link #movedTo} tells nothing
     * @throws ConflictException if it tells something of one after all; the unit is lost then
     */
    void insertAll(List<Move> moves);
}
