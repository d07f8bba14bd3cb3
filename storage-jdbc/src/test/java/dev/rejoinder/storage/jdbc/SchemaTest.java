package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

@ParameterizedClass
@TestedProducts
class SchemaTest extends OneDatabase {

    SchemaTest(Product product, @TempDir Path folder) {
        super(product, folder);
    }

    @Test
    void aStoreWithoutTablesSaysHowToMakeThem() {
        assertThatThrownBy(() -> JdbcStore.owning(database))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("table rj_post, table rj_filing")
                .hasMessageContaining("Schema.of(dataSource).migrate()");
    }

    @Test
    void adviceNamesThePrefix() {
        assertThatThrownBy(() -> JdbcStore.owning(database, Tables.prefixed("other_")))
                .hasMessageContaining("table other_post")
                .hasMessageContaining("Schema.of(dataSource, Tables.prefixed(\"other_\")).migrate()");
    }

    @Test
    void aSecondMigrationKeepsWhatIsThere() {
        Post post = Fixtures.aPost();
        Databases.migrated(database).write(unit -> unit.posts().insert(post));

        BlogStore store = Databases.migrated(database);

        assertThat(store.read(unit -> unit.posts().all(null, 10)).items()).containsExactly(post);
    }

    @Test
    void theLedgerSaysWhenAVersionWasInstalled() throws SQLException {
        Instant before = Instant.now();
        Schema.of(database).migrate();

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet ledger = statement.executeQuery("SELECT version, installed_at FROM rj_schema")) {
            assertThat(ledger.next()).isTrue();
            assertThat(ledger.getInt(1)).isEqualTo(1);
            assertThat(Micros.instant(ledger.getLong(2)))
                    .isBetween(before.minusSeconds(5), Instant.now().plusSeconds(5));
        }
    }

    @Test
    void validationNamesEveryMissingTableColumnAndIndex() throws SQLException {
        Schema.of(database).migrate();
        Databases.execute(database, "DROP TABLE rj_event");
        Databases.execute(database, "DROP INDEX rj_comment_path" + onTable("rj_comment"));
        Databases.execute(database, "ALTER TABLE rj_term DROP COLUMN description");

        assertThatThrownBy(() -> Schema.of(database).validate())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("lacks column rj_term.description, index rj_comment_path, table rj_event")
                .hasMessageContaining("have version 1");
    }

    @Test
    void tablesOfANewerLibraryAreRefused() throws SQLException {
        Schema.of(database).migrate();
        Databases.execute(
                database, "INSERT INTO rj_schema (version, description, installed_at) VALUES (2, 'tomorrow', 0)");

        assertThatThrownBy(() -> JdbcStore.owning(database))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the tables have version 2, but this library needs version 1")
                .hasMessageContaining("newer");
    }

    @Test
    void twoPrefixesAreTwoSites() {
        Tables second = Tables.prefixed("site2_");
        BlogStore one = Databases.migrated(database);
        Schema.of(database, second).migrate();
        BlogStore two = JdbcStore.owning(database, second);
        Post post = Fixtures.aPost();

        one.write(unit -> unit.posts().insert(post));

        assertThat(two.read(unit -> unit.posts().all(null, 10)).items()).isEmpty();
        two.write(unit -> unit.posts().insert(post));
        assertThat(two.read(unit -> unit.posts().all(null, 10)).items()).containsExactly(post);
    }

    @Test
    void anUnknownProductIsRefusedByName() {
        FaultyDataSource oracle = new FaultyDataSource(database).named("Oracle");

        assertThatThrownBy(() -> JdbcStore.owning(oracle))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("Oracle")
                .hasMessageContaining("PostgreSQL, MariaDB, MySQL, SQLite and H2")
                .hasMessageContaining("Tables.DEFAULT.on(Product.POSTGRESQL)");
        assertThat(oracle.open()).isZero();
    }

    @Test
    void aProductThatTheHostNamesIsTakenAtItsWord() {
        FaultyDataSource fork = new FaultyDataSource(database).named("A fork");

        assertThatCode(() -> Databases.migrated(fork, Tables.DEFAULT.on(product)))
                .doesNotThrowAnyException();
    }

    @Test
    void anUnreachableDatabaseIsNoMissingSchema() {
        FaultyDataSource gone = new FaultyDataSource(database)
                .failing("DataSource.getConnection", new SQLException("connection refused", "08001"), 1);

        assertThatThrownBy(() -> JdbcStore.owning(gone)).isInstanceOf(UnavailableException.class);
    }

    private String onTable(String table) {
        return product == Product.MARIADB ? " ON " + table : "";
    }
}
