package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.CommentRecords;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments of a {@link PlainStore}. */
record PlainComments(PlainUnit unit) implements CommentRecords {

    @Override
    public boolean insert(Comment comment) {
        return unit.writing().comments().putIfAbsent(comment.key(), comment) == null;
    }

    @Override
    public void insertAll(List<Comment> comments) {
        PlainList.checkSize(comments);
        for (Comment comment : comments) {
            if (!insert(comment)) {
                throw unit.lose(comment.key());
            }
        }
    }

    @Override
    public boolean replace(Comment comment) {
        Comment stored = unit.writing().comments().get(comment.key());
        if (stored == null || stored.version() != comment.version() - 1) {
            return false;
        }
        unit.writing().comments().put(comment.key(), comment.asNextOf(stored));
        return true;
    }

    @Override
    public List<Comment> find(Id thread, Collection<Id> ids) {
        PlainList.checkSize(ids);
        return unit.reading().comments().values().stream()
                .filter(comment -> comment.key().thread().equals(thread) && ids.contains(comment.id()))
                .sorted(Comparator.comparing(Comment::id))
                .toList();
    }

    @Override
    public List<Comment> lock(Id thread, Collection<Id> ids) {
        unit.writing();
        return find(thread, ids);
    }

    @Override
    public void setStatus(Id thread, Collection<Id> comments, Status status, boolean visible) {
        PlainList.checkSize(comments);
        for (Id id : Set.copyOf(comments)) {
            unit.writing()
                    .comments()
                    .computeIfPresent(
                            new CommentKey(thread, id),
                            (key, comment) -> comment.withVersion(comment.version() + 1)
                                    .withStanding(comment.standing()
                                            .withStatus(status)
                                            .withVisible(visible)));
        }
    }

    @Override
    public void setVisible(Id thread, Collection<Id> comments, boolean visible) {
        PlainList.checkSize(comments);
        for (Id id : comments) {
            unit.writing()
                    .comments()
                    .computeIfPresent(
                            new CommentKey(thread, id),
                            (key, comment) ->
                                    comment.withStanding(comment.standing().withVisible(visible)));
        }
    }

    @Override
    public Slice<Comment> branch(Id thread, @Nullable ThreadPath branch, @Nullable ThreadPath from, int limit) {
        return PlainList.page(
                unit.reading().comments().values().stream()
                        .filter(comment -> comment.key().thread().equals(thread))
                        .filter(comment ->
                                branch == null || comment.placement().path().isWithin(branch)),
                comment -> comment.placement().path(),
                Comparator.naturalOrder(),
                from,
                limit);
    }
}
