package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Status;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The comments of each author who can be recognised, by status, then id, then thread. An author's key is a hash, which to
 * work out in every step of a search would cost more than all else, so it is kept, once for all of the author's comments.
 */
record AuthorTable(SortedTree<Authored> byAuthor) {

    private static final Comparator<Comment> WRITTEN =
            comparing(Comment::status).thenComparing(Comment::id).thenComparing(CommentTable::thread);

    private static final SortedTree<Comment> NONE = SortedTree.sortedBy(WRITTEN);

    static final AuthorTable EMPTY = new AuthorTable(SortedTree.sortedBy(comparing(Authored::author)));

    record Authored(long author, SortedTree<Comment> comments) {}

    SortedTree<Comment> of(AuthorKey author) {
        Authored found = byAuthor.find(Range.at(Authored::author, author.value()));
        return found == null ? NONE : found.comments();
    }

    int count(AuthorKey author, Status status) {
        return of(author).count(Range.at(Comment::status, status));
    }

    AuthorTable change(@Nullable Comment before, @Nullable Comment after) {
        Optional<AuthorKey> was = author(before);
        Optional<AuthorKey> is = author(after);
        return was.equals(is)
                ? change(is, before, after)
                : change(was, before, null).change(is, null, after);
    }

    private static Optional<AuthorKey> author(@Nullable Comment comment) {
        return comment == null ? Optional.empty() : AuthorKey.of(comment.author());
    }

    private AuthorTable change(Optional<AuthorKey> author, @Nullable Comment before, @Nullable Comment after) {
        if (author.isEmpty()) {
            return this;
        }
        long key = author.get().value();
        SortedTree<Comment> comments = of(author.get()).change(before, after);
        Authored changed = new Authored(key, comments);
        return new AuthorTable(comments.size() == 0 ? byAuthor.without(changed) : byAuthor.with(changed));
    }
}
