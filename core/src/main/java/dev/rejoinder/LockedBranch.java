package dev.rejoinder;

import dev.rejoinder.bulk.Pages;
import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Locks a comment and all that truly stands under it, which at the last level of the path is not the same as its range.
 * Whoever slips a reply in has locked its parent; so once nothing is found that was not locked before, the branch is whole
 * and stays so.
 */
final class LockedBranch {

    private static final int AT_ONCE = 500;

    private final UnitOfWork unit;
    private final Comment top;
    private final Map<Id, Comment> locked = new HashMap<>();

    private LockedBranch(UnitOfWork unit, Comment top) {
        this.unit = unit;
        this.top = top;
    }

    /** @return the top, then the others, each after the one that it answers */
    static List<Comment> of(UnitOfWork unit, Comment top) {
        LockedBranch branch = new LockedBranch(unit, top);
        List<Id> order;
        do {
            order = branch.read();
        } while (branch.lock(order));
        return order.stream().map(branch.locked::get).toList();
    }

    /** Whether any was not locked before. */
    private boolean lock(List<Id> comments) {
        List<Id> fresh = comments.stream().filter(id -> !locked.containsKey(id)).toList();
        for (List<Id> some : Parts.of(fresh, AT_ONCE)) {
            unit.comments().lock(top.key().thread(), some).forEach(comment -> locked.put(comment.id(), comment));
        }
        return !fresh.isEmpty();
    }

    private List<Id> read() {
        Map<Id, List<Id>> replies = replies();
        List<Id> order = new ArrayList<>();
        Deque<Id> open = new ArrayDeque<>(List.of(top.id()));
        while (!open.isEmpty()) {
            Id comment = open.pop();
            order.add(comment);
            replies.getOrDefault(comment, List.of()).forEach(open::push);
        }
        return order;
    }

    private Map<Id, List<Id>> replies() {
        Map<Id, List<Id>> replies = new HashMap<>();
        ThreadPath branch = top.placement().path().branch();
        Pages.readByPath(from -> unit.comments().branch(top.key().thread(), branch, from, AT_ONCE), page -> {
            for (Comment comment : page) {
                if (comment.placement().parent() != null) {
                    replies.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                            .add(comment.id());
                }
            }
        });
        return replies;
    }
}
