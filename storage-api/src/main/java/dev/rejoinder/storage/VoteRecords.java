package dev.rejoinder.storage;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The votes and reactions of readers, and what they come to. A unit that changes the votes on a comment has locked the
 * comment, and says what they come to in the same unit.
 */
public interface VoteRecords {

    /**
     * What one reader gave to each of these comments of a thread; comments without anything are left out.
     *
     * @param comments at most 1,000
     */
    Map<Id, Set<Vote.Kind>> of(Id thread, String voter, Collection<Id> comments);

    /**
     * Adds a vote; a voter's up takes the place of a down on the same comment, and the other way round.
     *
     * @return false if this very kind is there already; nothing is changed then
     */
    boolean put(Vote vote);

    /**
     * Takes a vote back.
     *
     * @return false if there is none of this kind
     */
    boolean remove(CommentKey comment, String voter, Vote.Kind kind);

    /** The votes on one comment, by voter, then kind: up or down first, then the reactions by name. */
    Slice<Vote> on(CommentKey comment, @Nullable String fromVoter, int limit);

    /**
     * What the votes on each of these comments come to, counted from the votes themselves, with a rank of zero; comments
     * without any are left out.
     *
     * @param comments at most 1,000
     */
    Map<Id, Reception> count(Id thread, Collection<Id> comments);

    /** Says what the votes on a comment come to. The version stays as it is; an absent comment is passed over. */
    void setReception(CommentKey comment, Reception reception);
}
