package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.storage.StorageException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductTest {

    @ParameterizedTest
    @CsvSource({
        "POSTGRESQL, PostgreSQL, 9.6.24",
        "POSTGRESQL, PostgreSQL, 18.0 (Debian 18.0-1)",
        "POSTGRESQL, PostgreSQL, 19beta1",
        "POSTGRESQL, PostgreSQL, unnumbered",
        "MARIADB, MariaDB, 11.4.5-MariaDB-log",
        "MARIADB, MariaDB, 10.6.0-MariaDB",
        "MARIADB, MySQL, 11.4.5-MariaDB",
        "MARIADB, MySQL, 5.5.5-10.11.6-MariaDB-1:10.11.6",
        "MYSQL, MySQL, 8.0.17",
        "MYSQL, MySQL, 8.4.3-cloud",
        "MYSQL, MySQL, 9.1.0",
        "SQLITE, SQLite, 3.54.1",
        "H2, H2, 2.5.252 (2026-01-01)"
    })
    void aProductIsKnownByWhatItsDriverSays(Product product, String name, String version) {
        assertThat(Product.of(name, version)).isEqualTo(product);
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, 9.5.25, PostgreSQL 9.6",
        "MariaDB, 10.5.29-MariaDB, MariaDB 10.6",
        "MySQL, 5.5.5-10.5.8-MariaDB, MariaDB 10.6",
        "MySQL, 8.0.16, MySQL 8.0.17",
        "MySQL, 5.7.44, MySQL 8.0.17",
        "SQLite, 3.8.11, SQLite 3.24",
        "H2, 1.4.200 (2019-10-14), H2 2.0"
    })
    void anOldOneIsRefusedWithTheVersionThatIsNeeded(String name, String version, String needed) {
        assertThatThrownBy(() -> Product.of(name, version))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("needs " + needed + " or later");
    }
}
