package dev.rejoinder;

import dev.rejoinder.bulk.Parts;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Comments with their first replies, and these with theirs, level by level, until there is no more room. */
final class Forest {

    /** A page that fills up soon has not read much in vain. */
    private static final int AT_ONCE = 64;

    /** What a store is asked to count at once. */
    private static final int COUNTED_AT_ONCE = 1_000;

    private final Replies replies;
    private final ThreadView.Extent extent;
    private final List<Comment> own;
    private final List<Comment> top;
    private final Set<Id> known = new LinkedHashSet<>();
    private final Map<Id, List<Comment>> below = new HashMap<>();

    /** Whose replies are cut behind which one, and how many stand before. */
    private final Map<Id, Cut> cuts = new HashMap<>();

    /** Of whose replies there is none. */
    private final Set<Id> unopened = new LinkedHashSet<>();

    /** How many direct replies comments have, where that is known. */
    private final Map<Id, Integer> counts = new HashMap<>();

    private int room;

    private record Cut(Place last, int shown) {}

    /** @param own what the viewer alone sees */
    Forest(Replies replies, ThreadView.Extent extent, List<Comment> top, List<Comment> own) {
        this.replies = replies;
        this.extent = extent;
        this.top = top;
        this.own = own;
        this.room = Math.max(extent.total() - top.size(), 0);
        List<Id> level = see(top);
        for (int i = 0; i < extent.levels() && extent.replies() > 0 && !level.isEmpty(); i++) {
            level = open(level, i == extent.levels() - 1);
        }
        unopened.addAll(level);
    }

    /** Those to which there may be replies. */
    private List<Id> see(Collection<Comment> comments) {
        comments.forEach(comment -> known.add(comment.id()));
        return comments.stream().filter(Comment::visible).map(Comment::id).toList();
    }

    private List<Id> open(List<Id> parents, boolean last) {
        List<Id> next = new ArrayList<>();
        for (List<Id> some : Parts.of(parents, AT_ONCE)) {
            if (room == 0) {
                unopened.addAll(some);
            } else {
                Map<Id, Slice<Comment>> first = first(some, Math.min(extent.replies(), room), last);
                some.forEach(parent ->
                        next.addAll(open(parent, first.getOrDefault(parent, new Slice<>(List.of(), false)))));
            }
        }
        return next;
    }

    /** Below the last level nothing is read, but counted. */
    private Map<Id, Slice<Comment>> first(List<Id> parents, int limit, boolean last) {
        if (!last || parents.size() * (limit + 1) > COUNTED_AT_ONCE) {
            return replies.first(parents, limit);
        }
        FirstReplies all = replies.firstWithCounts(parents, limit);
        parents.forEach(parent -> counts.put(parent, 0));
        all.replies().values().forEach(slice -> slice.items().forEach(reply -> counts.put(reply.id(), 0)));
        counts.putAll(all.counts());
        return all.replies();
    }

    private List<Id> open(Id parent, Slice<Comment> first) {
        List<Comment> shown =
                first.items().subList(0, Math.min(room, first.items().size()));
        if (shown.isEmpty() && !first.items().isEmpty()) {
            unopened.add(parent);
            return List.of();
        }
        room -= shown.size();
        Listing<Place> list = replies.to(parent);
        Place last = null;
        if (first.more() || shown.size() < first.items().size()) {
            last = list.place(shown.get(shown.size() - 1));
            cuts.put(parent, new Cut(last, shown.size()));
        }
        List<Comment> seen = new Window<>(list, shown, ThreadPage.Edges.NONE, null, last)
                .with(own.stream()
                        .filter(comment -> parent.equals(comment.placement().parent()))
                        .toList());
        if (!seen.isEmpty()) {
            below.put(parent, new ArrayList<>(seen));
        }
        return see(seen);
    }

    /** Adds what is missing between the top and a comment. */
    void add(Permalink link) {
        for (Comment comment : link.chain()) {
            if ((comment.visible() || own.contains(comment)) && !known.contains(comment.id())) {
                nearestAbove(comment).ifPresent(above -> {
                    below.computeIfAbsent(above, parent -> new ArrayList<>()).add(comment);
                    unopened.addAll(see(List.of(comment)));
                });
            }
        }
    }

    private Optional<Id> nearestAbove(Comment comment) {
        Id parent = comment.placement().parent();
        if (parent != null && known.contains(parent)) {
            return Optional.of(parent);
        }
        List<Id> path = comment.placement().path().ids();
        for (int i = path.size() - 2; i >= 0; i--) {
            if (known.contains(path.get(i))) {
                return Optional.of(path.get(i));
            }
        }
        return Optional.empty();
    }

    /** Each one followed by what is below it. */
    List<Comment> comments() {
        List<Comment> all = new ArrayList<>(known.size());
        addAll(top, all);
        return all;
    }

    private void addAll(List<Comment> siblings, List<Comment> all) {
        for (Comment comment : siblings) {
            all.add(comment);
            addAll(below.getOrDefault(comment.id(), List.of()), all);
        }
    }

    Map<Id, MoreReplies> more() {
        Set<Id> parents = new LinkedHashSet<>(unopened);
        parents.addAll(cuts.keySet());
        count(parents);
        Map<Id, MoreReplies> more = new HashMap<>();
        for (Id parent : parents) {
            int count = counts.getOrDefault(parent, 0);
            Cut cut = cuts.get(parent);
            int left = cut == null ? count : count - cut.shown();
            if (left > 0) {
                Optional<Cursor> next =
                        Optional.ofNullable(cut).map(c -> replies.to(parent).cursor(c.last(), true));
                more.put(parent, new MoreReplies(next, left, count == Replies.COUNTED));
            }
        }
        return more;
    }

    private void count(Set<Id> parents) {
        List<Id> uncounted =
                parents.stream().filter(parent -> !counts.containsKey(parent)).toList();
        if (!uncounted.isEmpty()) {
            counts.putAll(replies.count(uncounted));
        }
    }
}
