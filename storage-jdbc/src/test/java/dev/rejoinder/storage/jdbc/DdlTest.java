package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DdlTest {

    private final Ddl reference = Ddl.of(Product.SQLITE, Tables.DEFAULT);

    @ParameterizedTest
    @EnumSource
    void everyProductHasTheSameTablesAndColumns(Product product) {
        assertThat(Ddl.of(product, Tables.DEFAULT).tables()).hasSize(14).isEqualTo(reference.tables());
    }

    @ParameterizedTest
    @EnumSource
    void everyProductHasTheSameIndexes(Product product) {
        Ddl ddl = Ddl.of(product, Tables.DEFAULT);

        assertThat(ddl.indexes("rj_comment")).hasSize(6);
        for (String table : ddl.tables().keySet()) {
            assertThat(ddl.indexes(table)).as(table).isEqualTo(reference.indexes(table));
        }
    }

    @Test
    void mySqlDiffersFromMariaDbInTheCollationAlone() {
        List<String> mariaDb = Ddl.of(Product.MARIADB, Tables.DEFAULT).statements();
        List<String> mySql = Ddl.of(Product.MYSQL, Tables.DEFAULT).statements();

        assertThat(mySql)
                .isNotEqualTo(mariaDb)
                .containsExactlyElementsOf(mariaDb.stream()
                        .map(statement -> statement.replace("utf8mb4_nopad_bin", "utf8mb4_0900_bin"))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfTheDefaultPrefix(Product product) {
        Ddl ddl = Ddl.of(product, Tables.prefixed("site2_"));

        assertThat(ddl.statements()).hasSizeGreaterThan(10).allMatch(statement -> statement.contains("site2_"));
        assertThat(String.join("\n", ddl.statements())).doesNotContain("rj_", ";");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void aSchemaStandsBeforeEveryTableButNoInlineIndex(Product product) {
        Ddl ddl = Ddl.of(product, Tables.DEFAULT.inSchema("forum"));
        String statements = String.join("\n", ddl.statements());

        assertThat(statements)
                .containsPattern("(INTO|EXISTS) forum\\.rj_")
                .doesNotContainPattern("(TABLE IF NOT EXISTS|ON|INTO|FROM) rj_")
                .doesNotContain("KEY forum");
        assertThat(ddl.tables()).isEqualTo(reference.tables());
        assertThat(ddl.indexes("rj_comment")).isEqualTo(reference.indexes("rj_comment"));
    }

    @Test
    void aSchemaIsRefusedWhereThereAreNone(@TempDir Path folder) {
        Tables tables = Tables.DEFAULT.inSchema("forum");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Schema.ddl(Product.SQLITE, tables))
                .withMessageContaining("SQLite has no schemas")
                .withMessageContaining("forum");
        try (HikariDataSource database = Databases.sqlite(folder)) {
            assertThatIllegalArgumentException().isThrownBy(() -> JdbcStore.owning(database, tables));
        }
    }
}
