package dev.rejoinder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds comments by keys that people have kept, even if the comments have been moved to other threads since. */
final class Permalinks {

    private static final int MOST_MOVES = 16;

    private Permalinks() {}

    /** The comment of any status; one that is where the key says costs nothing more than to find it. */
    static Optional<Comment> find(UnitOfWork unit, CommentKey comment) {
        return Optional.ofNullable(findAll(unit, Set.of(comment)).get(comment));
    }

    /**
     * The comments by the keys that were asked for, without those that are nowhere. Takes a query for each thread, and for
     * each time that one of its comments was moved two more.
     *
     * <p>Others may move them meanwhile. A comment that was neither at a place nor known to have left it may have come back
     * in between, so it is looked for there once more.
     *
     * @param comments at most 1,000
     */
    static Map<CommentKey, Comment> findAll(UnitOfWork unit, Collection<CommentKey> comments) {
        Map<CommentKey, Comment> found = new HashMap<>();
        Map<CommentKey, CommentKey> places = new HashMap<>();
        comments.forEach(comment -> places.put(comment, comment));
        Set<CommentKey> deadEnds = new HashSet<>();
        for (int moves = 0; moves <= MOST_MOVES && !places.isEmpty(); moves++) {
            Map<CommentKey, Comment> there = there(unit, places.values());
            places.forEach((comment, place) -> {
                if (there.containsKey(place)) {
                    found.put(comment, there.get(place));
                }
            });
            places.keySet().removeAll(found.keySet());
            Map<CommentKey, CommentKey> next = next(unit, places.values());
            places.values().removeIf(place -> !next.containsKey(place) && deadEnds.contains(place));
            places.values().stream().filter(place -> !next.containsKey(place)).forEach(deadEnds::add);
            places.replaceAll((comment, place) -> next.getOrDefault(place, place));
        }
        return found;
    }

    private static Map<CommentKey, Comment> there(UnitOfWork unit, Collection<CommentKey> places) {
        Map<CommentKey, Comment> there = new HashMap<>();
        byThread(places)
                .forEach((thread, ids) ->
                        unit.comments().find(thread, ids).forEach(comment -> there.put(comment.key(), comment)));
        return there;
    }

    private static Map<CommentKey, CommentKey> next(UnitOfWork unit, Collection<CommentKey> places) {
        Map<CommentKey, CommentKey> next = new HashMap<>();
        byThread(places)
                .forEach((thread, ids) -> unit.moves()
                        .movedTo(thread, ids)
                        .forEach((id, to) -> next.put(new CommentKey(thread, id), new CommentKey(to, id))));
        return next;
    }

    private static Map<Id, Set<Id>> byThread(Collection<CommentKey> places) {
        return places.stream().collect(groupingBy(CommentKey::thread, mapping(CommentKey::id, toSet())));
    }
}
