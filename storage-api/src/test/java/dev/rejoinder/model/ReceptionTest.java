package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReceptionTest {

    private static Reception reception(long ups, long downs, Map<String, Long> reactions) {
        return new Reception(ups, downs, new TreeMap<>(reactions), 0);
    }

    @Test
    void countsAreWhatEveryStoreHolds() {
        long most = Reception.MAX_COUNT;
        assertThat(reception(most, most, Map.of("heart", most)).score()).isZero();

        assertThatIllegalArgumentException().isThrownBy(() -> reception(-1, 0, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, -1, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(most + 1, 0, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, most + 1, Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, 0, Map.of("heart", 0L)));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, 0, Map.of("heart", most + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, 0, Map.of("Heart", 1L)));
    }

    @Test
    void kindsOfReactionsAreLimited() {
        Map<String, Long> reactions = new TreeMap<>();
        for (int i = 0; i < Reception.MAX_REACTIONS; i++) {
            reactions.put("kind" + i, 1L);
        }
        assertThat(reception(0, 0, reactions).reactions()).hasSize(Reception.MAX_REACTIONS);
        reactions.put("one-more", 1L);
        assertThatIllegalArgumentException().isThrownBy(() -> reception(0, 0, reactions));
    }
}
