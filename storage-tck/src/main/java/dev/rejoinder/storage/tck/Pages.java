package dev.rejoinder.storage.tck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentKey;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Order;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import dev.rejoinder.storage.PostPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An ordered list as its readers see it: page after page.
 *
 * @param key where an item lies in the list
 * @param successor the first place behind a key
 */
record Pages<T, K>(Page<T, K> page, Function<T, K> key, UnaryOperator<K> successor) {

    private static final int MUCH = 1_000;

    /** Reads one page of a list. */
    @FunctionalInterface
    interface Page<T, K> {
        Slice<T> read(@Nullable K from, int limit);
    }

    static <T> Pages<T, Id> byId(Order order, Function<T, Id> id, Page<T, Id> page) {
        return new Pages<>(page, id, key -> after(key, order));
    }

    static Pages<Comment, ThreadPath> byPath(Page<Comment, ThreadPath> page) {
        return new Pages<>(page, comment -> comment.placement().path(), ThreadPath::next);
    }

    static Id after(Id id, Order order) {
        return new Id(order == Order.OLDEST ? id.value() + 1 : id.value() - 1);
    }

    static PostPosition after(PostPosition position, Order order) {
        return new PostPosition(position.at(), after(position.id(), order));
    }

    static CommentKey after(CommentKey key, Order order) {
        return new CommentKey(after(key.thread(), order), key.id());
    }

    /** Checks that the list is exactly this one, whatever the size of its pages and wherever one starts. */
    void hold(List<T> expected) {
        assertThat(page.read(null, MUCH)).isEqualTo(new Slice<>(expected, false));
        for (int limit = Math.max(1, expected.size() - 1); limit <= expected.size(); limit++) {
            assertThat(page.read(null, limit))
                    .as("the first %d", limit)
                    .isEqualTo(new Slice<>(expected.subList(0, limit), limit < expected.size()));
        }
        for (int limit = 1; limit <= Math.min(expected.size(), 4); limit++) {
            assertThat(walk(limit)).as("in pages of %d", limit).isEqualTo(expected);
        }
        for (int i = 0; i < expected.size(); i += 1 + expected.size() / 20) {
            assertThat(page.read(key.apply(expected.get(i)), MUCH).items())
                    .as("from item %d", i)
                    .isEqualTo(expected.subList(i, expected.size()));
        }
    }

    private List<T> walk(int limit) {
        List<T> all = new ArrayList<>();
        Slice<T> slice = page.read(null, limit);
        all.addAll(slice.items());
        while (slice.more()) {
            assertThat(slice.items()).as("a page that others follow").hasSize(limit);
            assertThat(all).as("pages that come to an end").hasSizeLessThan(MUCH);
            slice = page.read(successor.apply(key.apply(slice.last())), limit);
            all.addAll(slice.items());
        }
        return all;
    }
}
