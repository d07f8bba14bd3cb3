package dev.rejoinder.storage.tck;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.AuthorPages;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The authors of a {@link PlainStore}. */
record PlainAuthorPages(PlainUnit unit) implements AuthorPages {

    private static final Comparator<CommentKey> NEWEST_FIRST =
            PlainList.in(Order.NEWEST, Comparator.comparing(CommentKey::id).thenComparing(CommentKey::thread));

    @Override
    public Slice<Comment> by(
            AuthorKey author,
            Status status,
            @Nullable Id thread,
            @Nullable CommentKey from,
            @Nullable Id to,
            int limit) {
        return PlainList.page(
                unit.reading().comments().values().stream()
                        .filter(comment -> comment.status() == status)
                        .filter(comment -> AuthorKey.of(comment.author()).equals(Optional.of(author)))
                        .filter(comment ->
                                thread == null || comment.key().thread().equals(thread))
                        .filter(comment -> to == null || comment.id().compareTo(to) >= 0),
                Comment::key,
                NEWEST_FIRST,
                from,
                limit);
    }
}
