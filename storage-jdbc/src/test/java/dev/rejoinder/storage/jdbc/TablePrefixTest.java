package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablePrefixTest {

    @ParameterizedTest
    @ValueSource(strings = {"r", "rj_", "site2_", "abcdefghijklmnopqrstu"})
    void aPlainIdentifierIsAPrefix(String value) {
        assertThat(TablePrefix.of(value).in("SELECT * FROM rj_post")).isEqualTo("SELECT * FROM " + value + "post");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "_",
                "1a",
                "Rj_",
                "rj-",
                "rj.",
                "rj_ ",
                "a\n",
                "x;DROP TABLE y",
                "\"a\"",
                "ä",
                "abcdefghijklmnopqrstuv"
            })
    void anythingElseIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TablePrefix.of(value))
                .withMessageContaining("\"" + value + "\"");
    }
}
