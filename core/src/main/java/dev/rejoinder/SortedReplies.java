package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.FirstReplies;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The replies of a whole short thread, sorted here. */
final class SortedReplies implements Replies {

    private final Sort sort;
    private final Map<Id, Long> latestBelow = new HashMap<>();
    private final Map<@Nullable Id, List<Comment>> replies = new HashMap<>();
    private final List<Id> comments;

    /** @param thread all visible comments of the thread */
    SortedReplies(Sort sort, List<Comment> thread) {
        this.sort = sort;
        this.comments = thread.stream().map(Comment::id).toList();
        if (sort == Sort.ACTIVE) {
            rememberLatest(thread);
        }
        thread.forEach(comment -> replies.computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                .add(comment));
        replies.values()
                .forEach(siblings -> siblings.sort((a, b) -> sort.places().compare(place(a), place(b))));
    }

    /** What stands above a comment is known by its parent alone: a path tells no more than sixteen. */
    private void rememberLatest(List<Comment> thread) {
        Map<Id, Comment> byId = new HashMap<>();
        thread.forEach(comment -> byId.put(comment.id(), comment));
        for (Comment comment : thread) {
            long latest = comment.id().value();
            for (Comment above = comment; above != null && raise(above, latest); ) {
                Id parent = above.placement().parent();
                above = parent == null ? null : byId.get(parent);
            }
        }
    }

    /** Whether that is news to the comment, and so may be to those above it. */
    private boolean raise(Comment comment, long latest) {
        Long known = latestBelow.get(comment.id());
        if (known != null && known >= latest) {
            return false;
        }
        latestBelow.put(comment.id(), latest);
        return true;
    }

    private Place place(Comment comment) {
        Long latest = latestBelow.get(comment.id());
        return latest == null ? sort.place(comment) : new Place(latest, comment.id());
    }

    @Override
    public Listing<Place> to(@Nullable Id parent) {
        return new InMemory<>(
                replies.getOrDefault(parent, List.of()), this::place, sort.places(), InMemory.places(sort));
    }

    @Override
    public Map<Id, Slice<Comment>> first(Collection<Id> parents, int limit) {
        Map<Id, Slice<Comment>> first = new HashMap<>();
        for (Id parent : parents) {
            List<Comment> siblings = replies.get(parent);
            if (siblings != null) {
                first.put(parent, Slice.of(siblings, limit));
            }
        }
        return first;
    }

    @Override
    public FirstReplies firstWithCounts(Collection<Id> parents, int limit) {
        return new FirstReplies(first(parents, limit), count(comments));
    }

    @Override
    public Map<Id, Integer> count(Collection<Id> parents) {
        Map<Id, Integer> counts = new HashMap<>();
        for (Id parent : parents) {
            List<Comment> siblings = replies.get(parent);
            if (siblings != null) {
                counts.put(parent, siblings.size());
            }
        }
        return counts;
    }
}
