package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    @ParameterizedTest
    @ValueSource(strings = {"r", "rj_", "site2_", "abcdefghijklmnopqrstu"})
    void aPlainIdentifierIsAPrefixAndASchema(String value) {
        assertThat(Tables.prefixed(value).in("SELECT * FROM rj_post")).isEqualTo("SELECT * FROM " + value + "post");
        assertThat(Tables.DEFAULT.inSchema(value).in("SELECT * FROM rj_post"))
                .isEqualTo("SELECT * FROM " + value + ".rj_post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "1a", "Rj_", "rj-", "rj.", "rj_ ", "a\n", "x;DROP TABLE y", "\"a\"", "ä", "ｒj"})
    void anythingElseIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.prefixed(value))
                .withMessageContaining("a table prefix is a lower-case letter")
                .withMessageContaining("\"" + value + "\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.DEFAULT.inSchema(value))
                .withMessageContaining("the name of a schema is a lower-case letter")
                .withMessageContaining("\"" + value + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order", "user", "group", "table", "default"})
    void aWordOfSqlIsNoSchema(String word) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.DEFAULT.inSchema(word))
                .withMessage("a schema can't be called \"" + word + "\", which is a word of SQL's own");
        assertThat(Tables.DEFAULT.inSchema(word + "s_").schema()).isEqualTo(word + "s_");
    }

    @Test
    void namesAreNoLongerThanEveryProductAllows() {
        Tables.DEFAULT.inSchema("s".repeat(63));
        assertThatIllegalArgumentException().isThrownBy(() -> Tables.DEFAULT.inSchema("s".repeat(64)));
        assertThatIllegalArgumentException().isThrownBy(() -> Tables.prefixed("p".repeat(22)));
    }

    @Test
    void anIndexIsNamedWithoutItsSchema() {
        Tables tables = Tables.prefixed("a_").inSchema("forum");

        assertThat(tables.in("SELECT id FROM rj_post{index rj_post_state} WHERE id = ?"))
                .isEqualTo("SELECT id FROM forum.a_post{index a_post_state} WHERE id = ?");
        assertThat(tables.in("CREATE INDEX IF NOT EXISTS rj_post_state ON rj_post (state)"))
                .isEqualTo("CREATE INDEX IF NOT EXISTS a_post_state ON forum.a_post (state)");
    }

    @Test
    void aPrefixThatHoldsTheDefaultOneIsPutInOnce() {
        assertThat(Tables.prefixed("x_rj_").in("DELETE FROM rj_post")).isEqualTo("DELETE FROM x_rj_post");
    }

    @ParameterizedTest
    @EnumSource
    void theyReadAsTheyAreWritten(Product product) {
        assertThat(Tables.prefixed("a_").inSchema("forum").on(product).code())
                .isEqualTo("Tables.prefixed(\"a_\").inSchema(\"forum\").on(Product." + product.name() + ")");
        assertThat(Tables.DEFAULT.code()).isEqualTo("Tables.DEFAULT");
    }
}
