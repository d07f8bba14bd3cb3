package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void theItemReadTooFarTellsThatMoreFollow() {
        assertThat(Slice.of(List.of("a", "b", "c"), 2)).isEqualTo(new Slice<>(List.of("a", "b"), true));
        assertThat(Slice.of(List.of("a", "b"), 2)).isEqualTo(new Slice<>(List.of("a", "b"), false));
        assertThat(Slice.of(List.of(), 2)).isEqualTo(new Slice<>(List.of(), false));
    }

    @Test
    void theItemsAreItsOwn() {
        List<String> items = new ArrayList<>(List.of("a"));
        Slice<String> slice = new Slice<>(items, false);
        items.add("b");

        assertThat(slice.items()).containsExactly("a");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> slice.items().add("c"));
    }

    @Test
    void theLastItemIsWhereTheNextPageGoesOn() {
        assertThat(Slice.of(List.of("a", "b", "c"), 2).last()).isEqualTo("b");
    }
}
