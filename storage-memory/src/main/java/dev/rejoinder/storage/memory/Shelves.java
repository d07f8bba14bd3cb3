package dev.rejoinder.storage.memory;

import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Post;
import dev.rejoinder.model.Slice;
import dev.rejoinder.storage.Period;
import dev.rejoinder.storage.PostPosition;
import dev.rejoinder.storage.Shelf;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a page of a shelf, whichever shelf it is. */
final class Shelves {

    private final PostTable posts;
    private final Order order;
    private final Range<Post> range;

    Shelves(PostTable posts, Period period, Order order, @Nullable PostPosition from) {
        this.posts = posts;
        this.order = order;
        this.range = within(period).then(Range.from(from, order, Shelves::at));
    }

    private static Range<Post> within(Period period) {
        return post -> {
            Instant at = PostTable.listedAt(post);
            if (!PostTable.isListed(post) || at.isBefore(period.from())) {
                return -1;
            }
            return at.isBefore(period.to()) ? 0 : 1;
        };
    }

    private static Range<Post> at(PostPosition position) {
        return Range.at(PostTable::listedAt, position.at()).then(Range.at(Post::id, position.id()));
    }

    Slice<Post> page(Shelf shelf, int limit) {
        if (shelf instanceof Shelf.Filed filed) {
            return filedUnder(Limits.atOnce(filed.terms()), limit);
        }
        if (shelf instanceof Shelf.By by) {
            return posts.byMember()
                    .page(Range.at(PostTable::member, by.member()).then(range), order, limit);
        }
        return (shelf instanceof Shelf.Sticky ? posts.sticky() : posts.listed()).page(range, order, limit);
    }

    /** Merges the shelves of the terms, each read only as far as it may still contribute. */
    private Slice<Post> filedUnder(Set<Id> terms, int limit) {
        Comparator<Post> inOrder = order == Order.OLDEST ? PostTable.LISTED : PostTable.LISTED.reversed();
        TreeSet<Post> first = new TreeSet<>(inOrder);
        for (Id term : terms) {
            Range<PostTable.Filed> filed = PostTable.under(term).then(row -> range.locate(row.post()));
            for (PostTable.Filed row :
                    posts.filed().page(filed, order, limit + 1).items()) {
                if (first.size() > limit && inOrder.compare(row.post(), first.last()) > 0) {
                    break;
                }
                first.add(row.post());
                if (first.size() > limit + 1) {
                    first.pollLast();
                }
            }
        }
        return Slice.of(List.copyOf(first), limit);
    }
}
