package dev.rejoinder.scenario;

import dev.rejoinder.Sort;
import dev.rejoinder.ThreadView;
import dev.rejoinder.ThreadView.Shape;
import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a view of a thread has to show: a list that was simply sorted, cut into pages.
 *
 * @param own what waits and the viewer alone sees
 */
record PlainView(PlainComments comments, List<Id> pins, List<Comment> own, ThreadView view) {

    /** @param last of what the view pages through; {@code null} if nothing of it is on the page */
    record Page(
            List<Comment> entries,
            Map<Id, Integer> left,
            boolean previous,
            boolean next,
            @Nullable Last last) {}

    /** A comment, and how active it was when it was the last one of a page. */
    record Last(Comment comment, long latest) {}

    private boolean isByRoots() {
        return view.shape() == Shape.ROOTS;
    }

    private Sort sort() {
        return isByRoots() && view.branch() != null ? view.replyOrder() : view.order();
    }

    private Comparator<Comment> order() {
        return view.shape() == Shape.THREADED
                ? Comparator.comparing(comment -> comment.placement().path())
                : comments.in(sort());
    }

    /** Those that stand above the others. */
    List<Comment> pinned() {
        return isByRoots() && view.branch() == null
                ? pins.stream().filter(comments::isVisible).map(comments::find).toList()
                : List.of();
    }

    /** What the view pages through, but for those that are pinned. */
    private List<Comment> listed() {
        List<Comment> pinned = pinned();
        return switch (view.shape()) {
            case THREADED -> comments.threaded().stream().filter(this::isListed).toList();
            case FLAT -> comments.flat(view.order());
            case ROOTS ->
                comments.replies(view.branch(), sort()).stream()
                        .filter(comment -> !pinned.contains(comment))
                        .toList();
        };
    }

    /** All pages together, without what comes with each comment. */
    List<Comment> everything() {
        Stream<Comment> waiting = own.stream().filter(this::isListed);
        return Stream.concat(
                        pinned().stream(),
                        Stream.concat(listed().stream(), waiting).sorted(order()))
                .toList();
    }

    /** Whether a comment is one of those that the view pages through, or will be when it no longer waits. */
    boolean isListed(Comment comment) {
        return isByRoots()
                ? Objects.equals(comment.placement().parent(), view.branch())
                : view.branch() == null || comments.isWithin(comment, view.branch());
    }

    Page beginning() {
        return beginning(null);
    }

    private Page beginning(@Nullable Comment link) {
        return page(listed(), 0, true, held -> true, link);
    }

    Page after(Last last) {
        List<Comment> listed = listed();
        long start =
                listed.stream().filter(comment -> compare(comment, last) <= 0).count();
        return page(listed, (int) start, false, held -> compare(held, last) >= 0, null);
    }

    /** A comment may have grown more active since then, but the page ended where it did. */
    private int compare(Comment comment, Last last) {
        if (!isByRoots() || sort() != Sort.ACTIVE) {
            return order().compare(comment, last.comment);
        }
        long latest = comments.latest(comment);
        return latest == last.latest ? last.comment.id().compareTo(comment.id()) : Long.compare(last.latest, latest);
    }

    /** As many before the comment as from it on, unless the list ends; the first page if it has no place in the list. */
    Page around(Comment link) {
        Comment at = inList(link);
        if (at == null || pinned().contains(at)) {
            return beginning(link);
        }
        List<Comment> listed = listed();
        int place = before(listed, at);
        int half = view.limit() - view.limit() / 2;
        int start = Math.max(0, place - (view.limit() - Math.min(half, listed.size() - place)));
        return page(
                listed, start, start == 0, held -> start == 0 || order().compare(held, listed.get(start)) >= 0, link);
    }

    /** The comment itself, or the one above it that the view pages through. */
    private @Nullable Comment inList(Comment comment) {
        if (isListed(comment)) {
            return comment;
        }
        Id parent = comment.placement().parent();
        return isByRoots() && parent != null ? inList(comments.find(parent)) : null;
    }

    private int before(List<Comment> listed, Comment comment) {
        Comparator<Comment> order = order();
        return (int) listed.stream()
                .filter(other -> order.compare(other, comment) < 0)
                .count();
    }

    /** Those that wait take no room, and make no page of their own. */
    OptionalLong pageNumber(Comment comment) {
        if (!comment.visible() && !own.contains(comment)) {
            return OptionalLong.empty();
        }
        Comment at = inList(comment);
        if (at == null) {
            return OptionalLong.empty();
        }
        if (pinned().contains(at)) {
            return OptionalLong.of(1);
        }
        List<Comment> listed = listed();
        int before = before(listed, at);
        boolean behindAll = !at.visible() && before > 0 && before == listed.size();
        return OptionalLong.of((behindAll ? before - 1 : before) / view.limit() + 1L);
    }

    /**
     * @param reaches whether what waits stands on this page, or on a later one
     * @param link what has to be on the page, wherever replies are cut
     */
    private Page page(
            List<Comment> listed, int start, boolean first, Predicate<Comment> reaches, @Nullable Comment link) {
        int end = Math.min(start + view.limit(), listed.size());
        List<Comment> top = new ArrayList<>(listed.subList(start, end));
        Comment last = top.isEmpty() ? null : top.get(top.size() - 1);
        Comparator<Comment> order = order();
        own.stream()
                .filter(this::isListed)
                .filter(reaches)
                .filter(held -> end == listed.size() || order.compare(held, last) < 0)
                .forEach(top::add);
        top.sort(order);
        if (first) {
            top.addAll(0, pinned());
        }
        Last cut = last == null ? null : new Last(last, comments.latest(last));
        boolean previous = !first;
        boolean next = end < listed.size();
        if (!isByRoots()) {
            return new Page(top, Map.of(), previous, next, cut);
        }
        PlainForest forest = new PlainForest(comments, own, view, top);
        if (link != null) {
            forest.add(link);
        }
        return new Page(forest.entries(), forest.left(), previous, next, cut);
    }
}
