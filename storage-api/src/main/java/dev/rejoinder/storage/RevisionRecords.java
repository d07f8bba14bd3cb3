package dev.rejoinder.storage;

import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Revision;
import dev.rejoinder.model.Slice;
import java.util.List;

/** The texts that comments had before they were edited. They are added and never altered. */
public interface RevisionRecords {

    /**
     * Adds revisions.
     *
     * @param revisions at most 1,000
     * @throws ConflictException if one of this comment and number is there; the unit is lost then
     */
    void append(List<Revision> revisions);

    /**
     * The former texts of one comment, the first revision first.
     *
     * @param fromNumber where to start, inclusive
     */
    Slice<Revision> of(CommentKey comment, int fromNumber, int limit);
}
