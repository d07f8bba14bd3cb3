package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.CommentRecords;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

final class MemoryComments implements CommentRecords {

    private final MemoryUnit unit;

    MemoryComments(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public boolean insert(Comment comment) {
        Tables tables = unit.tablesToChange();
        if (tables.comments().find(comment.key()) != null) {
            return false;
        }
        unit.keep(tables.with(tables.comments().change(null, comment)));
        return true;
    }

    @Override
    public void insertAll(List<Comment> comments) {
        unit.tablesToChange();
        if (Limits.atOnce(comments).stream()
                        .map(CommentTable::thread)
                        .distinct()
                        .count()
                > 1) {
            throw new IllegalArgumentException("these comments belong to several threads");
        }
        for (Comment comment : comments) {
            if (!insert(comment)) {
                throw unit.lose("comment " + comment.key() + " is there already");
            }
        }
    }

    @Override
    public boolean replace(Comment comment) {
        Tables tables = unit.tablesToChange();
        Comment before = tables.comments().find(comment.key());
        if (before == null || before.version() != comment.version() - 1) {
            return false;
        }
        unit.keep(tables.with(tables.comments().change(before, comment.asNextOf(before))));
        return true;
    }

    @Override
    public List<Comment> find(Id thread, Collection<Id> ids) {
        CommentTable comments = unit.tables().comments();
        return new TreeSet<>(Limits.atOnce(ids))
                .stream()
                        .map(id -> comments.find(thread, id))
                        .filter(Objects::nonNull)
                        .toList();
    }

    /** Writers come one by one, so that whoever may ask has the lock already. */
    @Override
    public List<Comment> lock(Id thread, Collection<Id> ids) {
        unit.tablesToChange();
        return find(thread, ids);
    }

    @Override
    public void setStatus(Id thread, Collection<Id> comments, Status status, boolean visible) {
        change(
                thread,
                comments,
                before -> before.withVersion(before.version() + 1)
                        .withStanding(before.standing().withStatus(status).withVisible(visible)));
    }

    @Override
    public void setVisible(Id thread, Collection<Id> comments, boolean visible) {
        change(thread, comments, before -> before.withStanding(before.standing().withVisible(visible)));
    }

    private void change(Id thread, Collection<Id> comments, UnaryOperator<Comment> change) {
        Tables tables = unit.tablesToChange();
        CommentTable changed = tables.comments();
        for (Id id : Set.copyOf(Limits.atOnce(comments))) {
            Comment before = changed.find(thread, id);
            if (before != null) {
                changed = changed.change(before, change.apply(before));
            }
        }
        unit.keep(tables.with(changed));
    }

    @Override
    public Slice<Comment> branch(Id thread, @Nullable ThreadPath branch, @Nullable ThreadPath from, int limit) {
        Stretch stretch = branch == null ? Stretch.from(thread, from) : Stretch.of(thread, branch, from);
        return unit.tables().comments().byPath().page(stretch, Order.OLDEST, Limits.limit(limit));
    }
}
