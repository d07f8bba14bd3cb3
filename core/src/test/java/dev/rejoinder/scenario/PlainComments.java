package dev.rejoinder.scenario;

import dev.rejoinder.Sort;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Status;
import dev.rejoinder.ranking.Ranking;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All comments of a thread, and what readers see of them, simply sorted. */
final class PlainComments {

    private static final Comparator<Comment> NEWEST_FIRST =
            Comparator.comparing(Comment::id).reversed();

    private final Map<Id, Comment> all = new LinkedHashMap<>();
    private final Map<@Nullable Id, List<Comment>> visibleReplies = new HashMap<>();
    private final Map<Id, Long> latest = new HashMap<>();

    PlainComments(Collection<Comment> comments) {
        for (Comment comment : comments) {
            all.put(comment.id(), comment);
            if (comment.visible()) {
                visibleReplies
                        .computeIfAbsent(comment.placement().parent(), parent -> new ArrayList<>())
                        .add(comment);
            }
        }
    }

    Comment find(Id id) {
        return Optional.ofNullable(all.get(id)).orElseThrow();
    }

    Stream<Comment> visible() {
        return all.values().stream().filter(Comment::visible);
    }

    boolean isVisible(Id id) {
        return all.containsKey(id) && find(id).visible();
    }

    boolean isWithin(Comment comment, Id top) {
        Id parent = comment.placement().parent();
        return comment.id().equals(top) || parent != null && isWithin(find(parent), top);
    }

    /** Of those that are somebody's own, what they alone see: it waits, and not below something hidden. */
    List<Comment> held(Predicate<Comment> own) {
        return all.values().stream()
                .filter(comment -> comment.status() == Status.PENDING)
                .filter(own)
                .filter(comment -> comment.placement().parent() == null
                        || isVisible(comment.placement().parent()))
                .toList();
    }

    List<Comment> threaded() {
        return visible()
                .sorted(Comparator.comparing(comment -> comment.placement().path()))
                .toList();
    }

    List<Comment> flat(Sort sort) {
        return visible().sorted(in(sort)).toList();
    }

    List<Comment> replies(@Nullable Id parent, Sort sort) {
        return visibleReplies.getOrDefault(parent, List.of()).stream()
                .sorted(in(sort))
                .toList();
    }

    Comparator<Comment> in(Sort sort) {
        return switch (sort) {
            case OLDEST -> NEWEST_FIRST.reversed();
            case NEWEST -> NEWEST_FIRST;
            case RANKED ->
                Comparator.<Comment>comparingLong(
                                comment -> -comment.reception().rank())
                        .thenComparing(NEWEST_FIRST);
            case BEST -> by(Ranking.best());
            case TOP -> by(Ranking.top());
            case HOT -> by(Ranking.hot());
            case CONTROVERSIAL -> by(Ranking.controversial());
            case ACTIVE ->
                Comparator.<Comment>comparingLong(comment -> -latest(comment)).thenComparing(NEWEST_FIRST);
        };
    }

    private static Comparator<Comment> by(Ranking ranking) {
        return Comparator.<Comment>comparingDouble(comment -> -ranking.of(
                        comment.reception().ups(), comment.reception().downs(), comment.createdAt()))
                .thenComparing(NEWEST_FIRST);
    }

    /** The latest visible comment anywhere below a comment, or that itself. */
    long latest(Comment comment) {
        Long known = latest.get(comment.id());
        if (known == null) {
            known = comment.id().value();
            for (Comment reply : visibleReplies.getOrDefault(comment.id(), List.of())) {
                known = Math.max(known, latest(reply));
            }
            latest.put(comment.id(), known);
        }
        return known;
    }
}
