package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A branch at the last level of paths, where all that is below a comment lies beside it among others. No range tells them
 * apart, so that each comment is asked for its parent, from the top of the branch on.
 */
record DeepBranch(UnitOfWork unit, Comment top) {

    private static final int AT_ONCE = 1_000;

    Listing<ThreadPath> listing() {
        return new InMemory<>(
                comments(), comment -> comment.placement().path(), Comparator.naturalOrder(), InMemory.PATHS);
    }

    private List<Comment> comments() {
        ThreadPath path = top.placement().path();
        List<Comment> branch = new ArrayList<>();
        Set<Id> ids = new HashSet<>();
        ids.add(top.id());
        Slice<Comment> slice;
        ThreadPath from = path;
        do {
            slice = unit.commentPages().threaded(top.key().thread(), Order.OLDEST, from, AT_ONCE);
            for (Comment comment : slice.items()) {
                if (!comment.placement().path().isWithin(path.branch())) {
                    return branch;
                }
                Id parent = comment.placement().parent();
                if (comment.id().equals(top.id()) || parent != null && ids.contains(parent)) {
                    ids.add(comment.id());
                    branch.add(comment);
                }
            }
            from = slice.more() ? slice.last().placement().path().next() : path;
        } while (slice.more());
        return branch;
    }
}
