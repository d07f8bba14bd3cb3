package dev.rejoinder.storage;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Placement;
import java.util.Collection;
import java.util.Map;

/** Comments that change their thread, and where they have gone. */
public interface MoveRecords {

    /**
     * Gives comments another thread and placement. Their votes, former texts, submission keys and events go with them, and
     * what {@link #movedTo} says of them is changed; a submission key that is remembered in the other thread already is
     * forgotten. Versions and counts stay as they are. The unit has locked the comments; absent ones are passed over. Where
     * both threads are the same, the placements alone change.
     *
     * @param placements where each comment belongs from now on; at most 1,000
     * @throws ConflictException if an id is taken in the other thread; the unit is lost then
     */
    void move(Id from, Id to, Map<Id, Placement> placements);

    /**
     * Which thread each of these comments went to when it left this one last; those that never left it are not there.
     *
     * @param comments at most 1,000
     */
    Map<Id, Id> movedTo(Id thread, Collection<Id> comments);
}
