package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilingTest {

    private static final Id ONE = new Id(1);
    private static final Id TWO = new Id(2);
    private static final Id THREE = new Id(3);

    private static Set<Id> inOrder(Id... ids) {
        return new LinkedHashSet<>(List.of(ids));
    }

    @Test
    void termsStandInTheOrderOfTheirIds() {
        Filing filing = new Filing(inOrder(THREE, ONE), inOrder(TWO), false);

        assertThat(filing.categories()).containsExactly(ONE, THREE);
        assertThat(filing.terms()).containsExactlyInAnyOrder(ONE, TWO, THREE);
        assertThat(filing).isEqualTo(new Filing(inOrder(ONE, THREE), Set.of(TWO), false));
    }

    @Test
    void aTermIsTakenOutOfCategoriesAndTagsAlike() {
        Filing filing = new Filing(Set.of(ONE, TWO), Set.of(TWO, THREE), true);

        assertThat(filing.without(TWO)).isEqualTo(new Filing(Set.of(ONE), Set.of(THREE), true));
        assertThat(filing.without(new Id(9))).isEqualTo(filing);
    }

    @Test
    void stickinessChangesNothingElse() {
        Filing filing = new Filing(Set.of(ONE), Set.of(TWO), false);

        assertThat(filing.withSticky(true)).isEqualTo(new Filing(Set.of(ONE), Set.of(TWO), true));
    }

    @Test
    void nobodyChangesAFilingFromOutside() {
        Set<Id> categories = inOrder(ONE);
        Filing filing = new Filing(categories, Set.of(), false);
        categories.add(TWO);

        assertThat(filing.categories()).containsExactly(ONE);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> filing.categories().remove(ONE));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> filing.terms().clear());
    }
}
