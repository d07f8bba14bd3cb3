package dev.rejoinder.scenario;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadView;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Comments, each with its first replies, and these with theirs, level by level, until there is no more room. */
final class PlainForest {

    private final PlainComments comments;
    private final List<Comment> own;
    private final ThreadView.Extent extent;
    private final Sort order;
    private final List<Comment> top;
    private final Map<Id, Comment> known = new LinkedHashMap<>();
    private final Map<Id, List<Comment>> below = new HashMap<>();
    private final Map<Id, Integer> shown = new HashMap<>();

    /** @param own what the viewer alone sees */
    PlainForest(PlainComments comments, List<Comment> own, ThreadView view, List<Comment> top) {
        this.comments = comments;
        this.own = own;
        this.extent = view.extent();
        this.order = view.replyOrder();
        this.top = top;
        int room = Math.max(extent.total() - top.size(), 0);
        List<Comment> level = top;
        for (int i = 0; i < extent.levels() && extent.replies() > 0; i++) {
            List<Comment> next = new ArrayList<>();
            for (Comment comment : level) {
                room -= open(comment, room, next);
            }
            know(level);
            level = next;
        }
        know(level);
    }

    private void know(List<Comment> some) {
        some.forEach(comment -> known.put(comment.id(), comment));
    }

    private int open(Comment parent, int room, List<Comment> next) {
        List<Comment> replies = comments.replies(parent.id(), order);
        int some = Math.min(Math.min(extent.replies(), room), replies.size());
        List<Comment> seen = new ArrayList<>(replies.subList(0, some));
        Comparator<Comment> in = comments.in(order);
        if (some > 0 || replies.isEmpty()) {
            own.stream()
                    .filter(held -> parent.id().equals(held.placement().parent()))
                    .filter(held -> some == replies.size() || in.compare(held, replies.get(some - 1)) < 0)
                    .forEach(seen::add);
            seen.sort(in);
        }
        below.put(parent.id(), seen);
        shown.put(parent.id(), some);
        next.addAll(seen);
        return some;
    }

    /** What is missing between the top and a comment. */
    void add(Comment comment) {
        Set<Id> chain = new HashSet<>(comment.placement().path().ids());
        Stream.of(comment)
                .map(linked -> linked.placement().parent())
                .filter(parent -> parent != null)
                .forEach(chain::add);
        chain.stream()
                .map(comments::find)
                .sorted(Comparator.comparing(above -> above.placement().depth()))
                .filter(above -> above.visible() || own.contains(above))
                .filter(above -> !known.containsKey(above.id()))
                .forEach(this::hang);
    }

    private void hang(Comment comment) {
        Id above = nearestAbove(comment);
        if (above != null) {
            below.computeIfAbsent(above, id -> new ArrayList<>()).add(comment);
            know(List.of(comment));
        }
    }

    private @Nullable Id nearestAbove(Comment comment) {
        List<Id> path = new ArrayList<>(comment.placement().path().ids());
        path.set(path.size() - 1, comment.placement().parent());
        return path.stream().filter(known::containsKey).reduce((a, b) -> b).orElse(null);
    }

    List<Comment> entries() {
        List<Comment> entries = new ArrayList<>();
        addAll(top, entries);
        return entries;
    }

    private void addAll(List<Comment> siblings, List<Comment> entries) {
        for (Comment comment : siblings) {
            entries.add(comment);
            addAll(below.getOrDefault(comment.id(), List.of()), entries);
        }
    }

    /** How many visible replies of each are not shown; nothing of those that show them all. */
    Map<Id, Integer> left() {
        Map<Id, Integer> left = new HashMap<>();
        for (Id id : known.keySet()) {
            int more = comments.replies(id, Sort.OLDEST).size() - shown.getOrDefault(id, 0);
            if (more > 0) {
                left.put(id, more);
            }
        }
        return left;
    }
}
