package dev.rejoinder;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.storage.UnitOfWork;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One comment, and those above it as far as its path tells: of a comment below the sixteenth level its parent, and the
 * first fifteen.
 *
 * @param chain from the root down, the comment last
 */
record Permalink(Comment comment, List<Comment> chain) {

    static Optional<Permalink> to(UnitOfWork unit, Id thread, Id id) {
        return unit.comments().find(thread, Set.of(id)).stream()
                .findFirst()
                .map(comment -> new Permalink(comment, chain(unit, comment)));
    }

    private static List<Comment> chain(UnitOfWork unit, Comment comment) {
        Id parent = comment.placement().parent();
        if (parent == null) {
            return List.of(comment);
        }
        Set<Id> ids = new HashSet<>(comment.placement().path().ids());
        ids.add(parent);
        return unit.comments().find(comment.key().thread(), ids).stream()
                .sorted(Comparator.comparing(above -> above.placement().depth()))
                .toList();
    }

    /** The one among the direct replies to a comment, or among the roots. */
    Optional<Comment> under(@Nullable Id parent) {
        return chain.stream()
                .filter(above -> Objects.equals(above.placement().parent(), parent))
                .findFirst();
    }
}
