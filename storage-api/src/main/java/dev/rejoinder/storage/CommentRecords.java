package dev.rejoinder.storage;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The comments, as those who write and judge them need them. Counts are kept apart, in {@link ThreadRecords}. */
public interface CommentRecords {

    /**
     * Adds a comment.
     *
     * @return false if its key is taken; nothing is changed then
     */
    boolean insert(Comment comment);

    /**
     * Adds many comments of one thread at once, for imports.
     *
     * @param comments at most 1,000, none of whose keys is taken
     * @throws ConflictException if a key is taken after all; the unit is lost then
     */
    void insertAll(List<Comment> comments);

    /**
     * Replaces the comment of this key, if its stored version is one less than the given one. Placement and creation stay
     * as they are.
     *
     * @return false if the stored version is another or the comment is absent; nothing is changed then
     */
    boolean replace(Comment comment);

    /** The comments of these ids in one thread, in the order of their ids; absent ones are left out. */
    List<Comment> find(Id thread, Collection<Id> ids);

    /**
     * Reads comments of one thread as they are committed now, in the order of their ids, waiting for other units that are
     * changing them; until this unit ends no other one replaces, shows or locks them. Absent ones are left out.
     */
    List<Comment> lock(Id thread, Collection<Id> ids);

    /**
     * Gives comments that this unit has locked another status and their next versions, and sets whether they take a place in
     * the public order. Absent ones are passed over.
     */
    void setStatus(Id thread, Collection<Id> comments, Status status, boolean visible);

    /** Sets whether these comments take a place in the public order. Versions stay as they are; absent ones are passed over. */
    void setVisible(Id thread, Collection<Id> comments, boolean visible);

    /**
     * Comments of a thread, visible or not, in the order of their paths.
     *
     * @param branch only this path and those within it, or {@code null} for the whole thread
     */
    Slice<Comment> branch(Id thread, @Nullable ThreadPath branch, @Nullable ThreadPath from, int limit);
}
