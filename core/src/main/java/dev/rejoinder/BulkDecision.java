package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.storage.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gives many comments the same status within a unit of work, in whatever threads they are by now. */
record BulkDecision(Operation operation, UnitOfWork unit, Status status, String reason) {

    /** What became of each, in the given order. */
    Map<CommentKey, Outcome<Comment>> apply(Collection<Seen> comments) {
        Map<CommentKey, Outcome<Comment>> outcomes = new LinkedHashMap<>();
        comments.forEach(seen -> outcomes.put(seen.comment(), Moderation.asSeen(seen, null)));
        Map<CommentKey, Comment> found = Permalinks.findAll(unit, outcomes.keySet());
        Map<Id, List<Seen>> byThread = new TreeMap<>();
        for (Seen seen : new LinkedHashSet<>(comments)) {
            Comment comment = found.get(seen.comment());
            if (comment != null) {
                byThread.computeIfAbsent(comment.key().thread(), thread -> new ArrayList<>())
                        .add(seen);
            }
        }
        byThread.forEach((thread, seen) ->
                outcomes.putAll(new ThreadDecision(operation, unit, thread, status, reason).apply(seen, found)));
        return Collections.unmodifiableMap(outcomes);
    }
}
