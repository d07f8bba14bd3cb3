package dev.rejoinder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", "\uDE00x"})
    void whatDatabasesCannotKeepNamesNoSubjectAndNoMember(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Subject.of("product", name))
                .withMessageContaining("subject id");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Member.of(name, "Ada"))
                .withMessageContaining("member id");
    }

    @Test
    void anyScriptAndAnyPlaneNamesASubject() {
        assertThat(Subject.of("produkt-名", "😀/ключ")).hasToString("produkt-名/😀/ключ");
    }
}
