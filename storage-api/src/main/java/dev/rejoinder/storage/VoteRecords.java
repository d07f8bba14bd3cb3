package dev.rejoinder.storage;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Vote;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The votes and reactions of readers, and what they come to. A unit that changes the votes on a comment has locked the
 * comment, and says what they come to in the same unit.
 */
public interface VoteRecords {

    /** What became of a vote. */
    enum Put {
        ADDED,
        /** It took the place of the voter's up or down, the opposite of this one. */
        SWITCHED,
        /** This very kind was there already; nothing was changed. */
        PRESENT
    }

    /**
     * What a comment is said to have been given, and what the votes on it come to. A comment that came from another system
     * may have more than its votes say, which came without their voters.
     *
     * @param counted with a rank of zero
     */
    record Tally(Reception stated, Reception counted) {}

    /**
     * What one reader gave to each of these comments of a thread; comments without anything are left out.
     *
     * @param comments at most 1,000
     */
    Map<Id, Set<Vote.Kind>> of(Id thread, String voter, Collection<Id> comments);

    /** Adds a vote; a voter's up takes the place of a down on the same comment, and the other way round. */
    Put put(Vote vote);

    /**
     * Adds many votes at once, for imports.
     *
     * @param votes at most 1,000, none of whose voters gave an equal or opposite one to its comment
     * @throws ConflictException if one did after all; the unit is lost then
     */
    void insertAll(List<Vote> votes);

    /**
     * Takes a vote back.
     *
     * @return false if there is none of this kind
     */
    boolean remove(CommentKey comment, String voter, Vote.Kind kind);

    /**
     * The votes on one comment, in {@link Vote#ORDER}.
     *
     * @param after behind which to start; {@code null} to start at the beginning
     */
    Slice<Vote> on(CommentKey comment, @Nullable Vote after, int limit);

    /**
     * What each of these comments has, and what its votes come to when they are counted, both as at one moment, whoever
     * votes meanwhile. Absent comments are left out. Takes as long as there are votes.
     *
     * @param comments at most 1,000
     */
    Map<Id, Tally> count(Id thread, Collection<Id> comments);

    /** Says what the votes on a comment come to. The version stays as it is; an absent comment is passed over. */
    void setReception(CommentKey comment, Reception reception);

    /**
     * Gives many comments of a thread, which this unit has locked, other ranks. What their votes come to and their versions
     * stay as they are; absent ones are passed over.
     *
     * @param ranks at most 1,000
     */
    void setRanks(Id thread, Map<Id, Long> ranks);
}
