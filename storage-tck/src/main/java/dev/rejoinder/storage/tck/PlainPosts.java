package dev.rejoinder.storage.tck;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Publication;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.PostRecords;
import dev.rejoinder.storage.Shelf;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The posts of a {@link PlainStore}. */
record PlainPosts(PlainUnit unit) implements PostRecords {

    @Override
    public boolean insert(Post post) {
        return unit.writing().posts().putIfAbsent(post.id(), post) == null;
    }

    @Override
    public boolean replace(Post post) {
        Post stored = unit.writing().posts().get(post.id());
        if (stored == null || stored.version() != post.version() - 1) {
            return false;
        }
        unit.writing().posts().put(post.id(), post);
        return true;
    }

    @Override
    public List<Post> find(Collection<Id> ids) {
        return PlainList.of(unit.reading().posts(), ids).toList();
    }

    @Override
    public Slice<Post> published(Shelf shelf, Period period, Order order, @Nullable PostPosition from, int limit) {
        if (shelf instanceof Shelf.Filed filed) {
            PlainList.checkSize(filed.terms());
        }
        return PlainList.page(
                unit.reading().posts().values().stream()
                        .filter(post -> post.publication().state() == Publication.State.PUBLISHED)
                        .filter(post -> isIn(period, position(post).at()) && isOn(shelf, post)),
                PlainPosts::position,
                PlainList.in(order, Comparator.comparing(PostPosition::at).thenComparing(PostPosition::id)),
                from,
                limit);
    }

    private static PostPosition position(Post post) {
        return new PostPosition(post.publication().listedAt().orElseThrow(), post.id());
    }

    private static boolean isIn(Period period, Instant at) {
        return !at.isBefore(period.from()) && at.isBefore(period.to());
    }

    private static boolean isOn(Shelf shelf, Post post) {
        if (shelf instanceof Shelf.Filed filed) {
            return !Collections.disjoint(filed.terms(), post.filing().terms());
        }
        if (shelf instanceof Shelf.By by) {
            return by.member().equals(post.author().id());
        }
        return shelf instanceof Shelf.All || post.filing().sticky();
    }

    @Override
    public Slice<Post> inState(Publication.State state, Order order, @Nullable Id from, int limit) {
        return PlainList.page(
                unit.reading().posts().values().stream()
                        .filter(post -> post.publication().state() == state),
                Post::id,
                PlainList.in(order, Comparator.<Id>naturalOrder()),
                from,
                limit);
    }

    @Override
    public Slice<Post> all(@Nullable Id from, int limit) {
        return PlainList.page(
                unit.reading().posts().values().stream(), Post::id, Comparator.naturalOrder(), from, limit);
    }

    @Override
    public void unfile(Id term) {
        unit.writing()
                .posts()
                .replaceAll((id, post) -> post.withFiling(post.filing().without(term)));
    }
}
