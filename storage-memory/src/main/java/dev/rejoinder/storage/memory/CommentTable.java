package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.AuthorKey;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.RankPosition;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The comments.
 *
 * @param byId by thread, then id
 * @param byPath by thread, then path
 * @param visibleById the visible ones by thread, then id
 * @param visibleByPath the visible ones by thread, then path
 * @param visibleReplies the visible ones by thread, then parent, then id
 * @param visibleByRank the visible ones by thread, then parent, then rank, then id
 * @param byStatus by status, then id, then thread
 * @param byAuthor by author, then status, then id, then thread
 */
record CommentTable(
        SortedTree<Comment> byId,
        SortedTree<Comment> byPath,
        SortedTree<Comment> visibleById,
        SortedTree<Comment> visibleByPath,
        SortedTree<Comment> visibleReplies,
        SortedTree<Comment> visibleByRank,
        SortedTree<Comment> byStatus,
        SortedTree<Comment> byAuthor) {

    private static final Comparator<Comment> ID =
            comparing(CommentTable::thread).thenComparing(Comment::id);
    private static final Comparator<Comment> PATH =
            comparing(CommentTable::thread).thenComparing(CommentTable::path);
    private static final Comparator<Comment> PARENT =
            comparing(CommentTable::thread).thenComparingLong(CommentTable::parent);
    private static final Comparator<Comment> STATUS =
            comparing(Comment::status).thenComparing(Comment::id).thenComparing(CommentTable::thread);

    /**
     * An author's key is a hash, which to work out in every step of a search would cost more than all else. It is never the
     * zero of those who can't be recognised.
     */
    private static final Rank<Comment> AUTHOR = comment -> new long[] {
        AuthorKey.of(comment.author()).map(AuthorKey::value).orElse(0L),
        comment.status().ordinal()
    };

    static final CommentTable EMPTY = new CommentTable(
            SortedTree.sortedBy(ID),
            SortedTree.sortedBy(Stretch.RANK, PATH),
            SortedTree.sortedBy(ID),
            SortedTree.sortedBy(Stretch.RANK, PATH),
            SortedTree.sortedBy(PARENT.thenComparing(Comment::id)),
            SortedTree.sortedBy(PARENT.thenComparing(RankPosition::of)),
            SortedTree.sortedBy(STATUS),
            SortedTree.sortedBy(AUTHOR, STATUS));

    static Id thread(Comment comment) {
        return comment.key().thread();
    }

    static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    /** Zero for a root. */
    static long parent(Comment comment) {
        Id parent = comment.placement().parent();
        return parent == null ? 0 : parent.value();
    }

    static Range<Comment> in(Id thread) {
        return Range.at(CommentTable::thread, thread);
    }

    static Range<Comment> by(AuthorKey author, Status status) {
        return Range.ofRank(author.value(), status.ordinal());
    }

    @Nullable
    Comment find(CommentKey key) {
        return find(key.thread(), key.id());
    }

    @Nullable
    Comment find(Id thread, Id id) {
        return byId.find(in(thread).then(Range.at(Comment::id, id)));
    }

    CommentTable change(@Nullable Comment before, @Nullable Comment after) {
        Comment seenBefore = Tables.only(Comment::visible, before);
        Comment seenAfter = Tables.only(Comment::visible, after);
        return new CommentTable(
                byId.change(before, after),
                byPath.change(before, after),
                visibleById.change(seenBefore, seenAfter),
                visibleByPath.change(seenBefore, seenAfter),
                visibleReplies.change(seenBefore, seenAfter),
                visibleByRank.change(seenBefore, seenAfter),
                byStatus.change(before, after),
                byAuthor.change(before, after));
    }
}
