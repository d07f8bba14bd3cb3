package dev.rejoinder;

import dev.rejoinder.model.Slice;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of an ordered list.
 *
 * @param items unmodifiable
 * @param next where to go on, if there is more
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

    public Page {
        items = List.copyOf(items);
    }

    static <T> Page<T> of(Slice<T> slice, Function<T, Cursor> afterLast) {
        return new Page<>(slice.items(), slice.more() ? Optional.of(afterLast.apply(slice.last())) : Optional.empty());
    }
}
