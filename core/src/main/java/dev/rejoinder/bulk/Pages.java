package dev.rejoinder.bulk;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Slice;
import dev.rejoinder.model.ThreadPath;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that a store has of something, page by page; each is looked at before the next is read. */
public final class Pages {

    private Pages() {}

    /**
     * Reads one page.
     *
     * @param <P> where a thing stands
     */
    public interface Reading<T, P> {
        Slice<T> from(@Nullable P start);
    }

    /** @param next where to go on after the last thing of a page */
    public static <T, P> void read(Reading<T, P> reading, Function<T, P> next, Consumer<List<T>> each) {
        @Nullable P from = null;
        boolean more = true;
        while (more) {
            Slice<T> page = reading.from(from);
            each.accept(page.items());
            more = page.more();
            from = more ? next.apply(page.last()) : null;
        }
    }

    /** In the order of their ids, each page from an id on, that one included. */
    public static <T> void readById(Reading<T, Id> reading, Function<T, Id> id, Consumer<List<T>> each) {
        read(reading, last -> new Id(id.apply(last).value() + 1), each);
    }

    /** Depth first, each page from a path on, that one included. */
    public static void readByPath(Reading<Comment, ThreadPath> reading, Consumer<List<Comment>> each) {
        read(reading, last -> last.placement().path().next(), each);
    }
}
