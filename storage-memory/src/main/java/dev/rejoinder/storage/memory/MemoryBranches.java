package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.Status;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.BranchRecords;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class MemoryBranches implements BranchRecords {

    private static final int AT_ONCE = 50;

    private final MemoryUnit unit;

    MemoryBranches(MemoryUnit unit) {
        this.unit = unit;
    }

    @Override
    public Hidden hide(Id thread, ThreadPath branch) {
        Tables tables = unit.tablesToChange();
        CommentTable comments = tables.comments();
        List<Comment> visible = comments.visibleByPath().all(Stretch.of(thread, branch, null));
        long approved = 0;
        for (Comment comment : visible) {
            comments = comments.change(
                    comment, comment.withStanding(comment.standing().withVisible(false)));
            approved += comment.status() == Status.APPROVED ? 1 : 0;
        }
        unit.keep(tables.with(comments));
        return new Hidden(approved, visible.size() - approved);
    }

    /** Usually the next visible comment is a reply; those at the last level of paths lie among others. */
    @Override
    public boolean isAnswered(CommentKey key) {
        CommentTable comments = unit.tables().comments();
        Comment comment = comments.find(key);
        if (comment == null) {
            return false;
        }
        ThreadPath branch = CommentTable.path(comment).branch();
        ThreadPath from = CommentTable.path(comment);
        while (from != null) {
            Slice<Comment> slice =
                    comments.visibleByPath().page(Stretch.of(key.thread(), branch, from), Order.OLDEST, AT_ONCE);
            if (slice.items().stream()
                    .anyMatch(reply -> key.id().equals(reply.placement().parent()))) {
                return true;
            }
            from = next(slice);
        }
        return false;
    }

    @Override
    public Set<ThreadPath> aboveHidden(Id thread, Collection<ThreadPath> paths) {
        CommentTable comments = unit.tables().comments();
        Set<ThreadPath> above = new HashSet<>();
        for (ThreadPath path : Limits.atOnce(paths)) {
            Range<Comment> below = Stretch.of(thread, path, path.next());
            // Without a look at any of them.
            if (comments.byPath().count(below) > comments.visibleByPath().count(below)) {
                above.add(path);
            }
        }
        return Collections.unmodifiableSet(above);
    }

    private static @Nullable ThreadPath next(Slice<Comment> slice) {
        return slice.more() ? CommentTable.path(slice.last()).next() : null;
    }
}
