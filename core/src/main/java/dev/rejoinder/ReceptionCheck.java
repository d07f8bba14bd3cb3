package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Reception;
import dev.rejoinder.ranking.Ranking;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Compares what comments have been given with the votes on them, and their ranks with the ranking of the site. A comment
 * that came from another system may have more than its votes say, which came without their voters; none has less.
 */
record ReceptionCheck(Ranking ranking) {

    /** What these comments of a thread ought to have, where they have something else. */
    Map<Id, Reception> wrong(UnitOfWork unit, Id thread, List<Comment> comments) {
        Map<Id, Reception> votes =
                unit.votes().count(thread, comments.stream().map(Comment::id).toList());
        Map<Id, Reception> wrong = new TreeMap<>();
        for (Comment comment : comments) {
            Reception atLeast = votes.getOrDefault(comment.id(), Reception.NONE);
            Reception expected = ranking.ranked(more(comment.reception(), atLeast), comment.createdAt());
            if (!expected.equals(comment.reception())) {
                wrong.put(comment.id(), expected);
            }
        }
        return wrong;
    }

    /**
     * The same without a lock, while others vote: a vote that comes between the comments and the votes is no difference, so
     * only those count that are found wrong twice and have been the same all the time.
     */
    Map<Id, Reception> wrong(BlogStore store, Id thread, List<Comment> comments) {
        Set<Id> ids = store.read(unit -> wrong(unit, thread, comments)).keySet();
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Comment> suspects =
                comments.stream().filter(comment -> ids.contains(comment.id())).toList();
        return store.read(unit -> {
            Map<Id, Reception> wrong = wrong(unit, thread, suspects);
            Map<Id, Reception> now = new HashMap<>();
            unit.comments().find(thread, ids).forEach(comment -> now.put(comment.id(), comment.reception()));
            suspects.stream()
                    .filter(comment -> !comment.reception().equals(now.get(comment.id())))
                    .forEach(comment -> wrong.remove(comment.id()));
            return wrong;
        });
    }

    private static Reception more(Reception stored, Reception votes) {
        SortedMap<String, Long> reactions = new TreeMap<>(votes.reactions());
        stored.reactions().forEach((name, count) -> {
            if (reactions.containsKey(name) || reactions.size() < Reception.MAX_REACTIONS) {
                reactions.merge(name, count, Math::max);
            }
        });
        return new Reception(
                Math.max(stored.ups(), votes.ups()), Math.max(stored.downs(), votes.downs()), reactions, stored.rank());
    }
}
