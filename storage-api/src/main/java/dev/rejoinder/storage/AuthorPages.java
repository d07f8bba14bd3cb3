package dev.rejoinder.storage;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import org.jspecify.annotations.Nullable;

/** The comments by who wrote them, over the whole site. */
public interface AuthorPages {

    /**
     * An author's comments of one status, of any kind, the newest first: by id, then thread, both downwards. Two of the same
     * second in two threads may share an id, where both were imported.
     *
     * @param thread only those in this thread, or {@code null} for all; the author's comments elsewhere are passed over one
     *     by one
     * @param from where to start, inclusive
     * @param to where to end, inclusive: the smallest id that is asked for
     */
    Slice<Comment> by(
            AuthorKey author,
            Status status,
            @Nullable Id thread,
            @Nullable CommentKey from,
            @Nullable Id to,
            int limit);
}
