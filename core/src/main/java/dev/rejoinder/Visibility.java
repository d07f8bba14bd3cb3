package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKind;
import dev.rejoinder.model.Id;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which comments of a branch take a place in the public order. A comment that is approved does if nothing above it hides
 * it; a tombstone, if besides some reply to it does. Pure.
 */
final class Visibility {

    private final Map<Id, List<Comment>> replies = new HashMap<>();
    private final Set<Id> visible = new HashSet<>();

    private Visibility(List<Comment> branch) {
        for (Comment comment : branch) {
            if (comment.placement().parent() != null) {
                replies.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                        .add(comment);
            }
        }
    }

    /**
     * @param top the comment whose branch is settled; nothing above it hides it
     * @param branch at least all descendants of {@code top}; others are passed over
     * @return the descendants of {@code top}, itself included, whose visibility has to change, each as it has to be
     */
    static List<Comment> changes(Comment top, List<Comment> branch) {
        Visibility visibility = new Visibility(branch);
        List<Comment> order = visibility.settle(top);
        List<Comment> changes = new ArrayList<>();
        for (Comment comment : order) {
            boolean shown = visibility.visible.contains(comment.id());
            if (shown != comment.visible()) {
                changes.add(comment.withStanding(comment.standing().withVisible(shown)));
            }
        }
        return changes;
    }

    /** From the top down, who is reached; then from the bottom up, which tombstones have something to hold up. */
    private List<Comment> settle(Comment top) {
        List<Comment> order = new ArrayList<>();
        Set<Id> reachedTombstones = new HashSet<>();
        Deque<Comment> open = new ArrayDeque<>(List.of(top));
        Set<Id> hidden = new HashSet<>();
        while (!open.isEmpty()) {
            Comment comment = open.pop();
            order.add(comment);
            boolean here = !hidden.contains(comment.id()) && mayBeSeen(comment);
            if (here) {
                (comment.status().isTombstone() ? reachedTombstones : visible).add(comment.id());
            }
            for (Comment reply : replies.getOrDefault(comment.id(), List.of())) {
                open.push(reply);
                if (!here) {
                    hidden.add(reply.id());
                }
            }
        }
        for (int i = order.size() - 1; i >= 0; i--) {
            Id id = order.get(i).id();
            if (reachedTombstones.contains(id)
                    && replies.getOrDefault(id, List.of()).stream().anyMatch(reply -> visible.contains(reply.id()))) {
                visible.add(id);
            }
        }
        return order;
    }

    private static boolean mayBeSeen(Comment comment) {
        return comment.origin().kind() == CommentKind.COMMENT
                && !comment.status().hidesReplies();
    }
}
