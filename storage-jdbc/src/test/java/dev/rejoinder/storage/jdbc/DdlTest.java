package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DdlTest {

    @ParameterizedTest
    @EnumSource
    void everyProductHasTheSameTablesAndColumns(Product product) {
        Ddl reference = Ddl.of(Product.SQLITE, TablePrefix.DEFAULT);
        Ddl ddl = Ddl.of(product, TablePrefix.DEFAULT);

        assertThat(ddl.tables()).hasSize(11).isEqualTo(reference.tables());
    }

    @ParameterizedTest
    @EnumSource
    void everyProductHasTheSameIndexes(Product product) {
        Ddl reference = Ddl.of(Product.SQLITE, TablePrefix.DEFAULT);
        Ddl ddl = Ddl.of(product, TablePrefix.DEFAULT);

        assertThat(ddl.indexes("rj_comment")).hasSize(5);
        for (String table : ddl.tables().keySet()) {
            assertThat(ddl.indexes(table)).as(table).isEqualTo(reference.indexes(table));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfTheDefaultPrefix(Product product) {
        Ddl ddl = Ddl.of(product, TablePrefix.of("site2_"));

        assertThat(ddl.statements()).hasSizeGreaterThan(10).allMatch(statement -> statement.contains("site2_"));
        assertThat(String.join("\n", ddl.statements())).doesNotContain("rj_", ";");
    }
}
