package dev.rejoinder.storage.memory;

import static java.util.Comparator.comparing;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The comments.
 *
 * @param byId by thread, then id
 * @param byPath by thread, then path
 * @param visibleById the visible ones by thread, then id
 * @param visibleByPath the visible ones by thread, then path
 * @param visibleRoots the visible ones without a parent by thread, then id
 * @param byStatus by status, then id, then thread
 * @param byAuthor those of each known author
 */
record CommentTable(
        SortedTree<Comment> byId,
        SortedTree<Comment> byPath,
        SortedTree<Comment> visibleById,
        SortedTree<Comment> visibleByPath,
        SortedTree<Comment> visibleRoots,
        SortedTree<Comment> byStatus,
        AuthorTable byAuthor) {

    private static final Comparator<Comment> ID =
            comparing(CommentTable::thread).thenComparing(Comment::id);
    private static final Comparator<Comment> PATH =
            comparing(CommentTable::thread).thenComparing(CommentTable::path);
    private static final Comparator<Comment> STATUS =
            comparing(Comment::status).thenComparing(Comment::id).thenComparing(CommentTable::thread);

    static final CommentTable EMPTY = new CommentTable(
            SortedTree.sortedBy(ID),
            SortedTree.sortedBy(Stretch.RANK, PATH),
            SortedTree.sortedBy(ID),
            SortedTree.sortedBy(Stretch.RANK, PATH),
            SortedTree.sortedBy(ID),
            SortedTree.sortedBy(STATUS),
            AuthorTable.EMPTY);

    static Id thread(Comment comment) {
        return comment.key().thread();
    }

    static ThreadPath path(Comment comment) {
        return comment.placement().path();
    }

    static Range<Comment> in(Id thread) {
        return Range.at(CommentTable::thread, thread);
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
                visibleRoots.change(
                        Tables.only(CommentTable::isRoot, seenBefore), Tables.only(CommentTable::isRoot, seenAfter)),
                byStatus.change(before, after),
                byAuthor.change(before, after));
    }

    private static boolean isRoot(Comment comment) {
        return comment.placement().parent() == null;
    }
}
