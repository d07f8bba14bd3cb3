package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.ThreadRange;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A branch at the last level of paths, where all that is below a comment lies beside it among others. No range tells them
 * apart, so that each comment is asked for its parent.
 */
record DeepBranch(UnitOfWork unit, Comment top) {

    private static final int AT_ONCE = 1_000;

    Listing<ThreadPath> listing() {
        return new InMemory<>(
                comments(), comment -> comment.placement().path(), Comparator.naturalOrder(), InMemory.PATHS);
    }

    private List<Comment> comments() {
        List<Comment> lying = lying();
        Map<Id, List<Id>> replies = new HashMap<>();
        lying.forEach(comment -> replies.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                .add(comment.id()));
        Set<Id> branch = new HashSet<>();
        Deque<Id> reached = new ArrayDeque<>(List.of(top.id()));
        while (!reached.isEmpty()) {
            Id id = reached.pop();
            branch.add(id);
            reached.addAll(replies.getOrDefault(id, List.of()));
        }
        return lying.stream().filter(comment -> branch.contains(comment.id())).toList();
    }

    /** All at the last level, also before the top: a comment that was moved may be older than what it answers now. */
    private List<Comment> lying() {
        ThreadPath range = top.placement().path().branch();
        List<Comment> lying = new ArrayList<>();
        Slice<Comment> slice;
        ThreadPath from = range;
        do {
            slice = unit.commentPages().page(top.key().thread(), new ThreadRange.Threaded(Order.OLDEST, from), AT_ONCE);
            for (Comment comment : slice.items()) {
                if (!comment.placement().path().isWithin(range)) {
                    return lying;
                }
                lying.add(comment);
            }
            from = slice.more() ? slice.last().placement().path().next() : range;
        } while (slice.more());
        return lying;
    }
}
