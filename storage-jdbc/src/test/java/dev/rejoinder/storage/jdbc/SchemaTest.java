package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(names = {"H2", "SQLITE"})
class SchemaTest {

    private final HikariDataSource database;

    SchemaTest(Product product, @TempDir Path folder) {
        database = product == Product.H2 ? Databases.h2() : Databases.sqlite(folder);
    }

    @AfterEach
    void close() {
        database.close();
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
        assertThatThrownBy(() -> JdbcStore.owning(database, TablePrefix.of("other_")))
                .hasMessageContaining("table other_post")
                .hasMessageContaining("Schema.of(dataSource, TablePrefix.of(\"other_\")).migrate()");
    }

    @Test
    void aSecondMigrationKeepsWhatIsThere() {
        Post post = Fixtures.aPost();
        Databases.migrated(database).write(unit -> unit.posts().insert(post));

        BlogStore store = Databases.migrated(database);

        assertThat(store.read(unit -> unit.posts().all(null, 10)).items()).containsExactly(post);
    }

    @Test
    void anInterruptedMigrationIsCompletedByTheNext() throws SQLException {
        Schema.of(database).migrate();
        execute("DROP TABLE rj_event");
        execute("DROP INDEX rj_post_state");
        execute("DELETE FROM rj_schema");

        Schema.of(database).migrate();

        Schema.of(database).validate();
    }

    @Test
    void validationNamesEveryMissingTableColumnAndIndex() throws SQLException {
        Schema.of(database).migrate();
        execute("DROP TABLE rj_event");
        execute("DROP INDEX rj_comment_path");
        execute("ALTER TABLE rj_term DROP COLUMN description");

        assertThatThrownBy(() -> Schema.of(database).validate())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("lacks column rj_term.description, index rj_comment_path, table rj_event;");
    }

    @Test
    void tablesOfANewerLibraryAreRefused() throws SQLException {
        Schema.of(database).migrate();
        execute("INSERT INTO rj_schema (version, description) VALUES (2, 'tomorrow')");

        assertThatThrownBy(() -> JdbcStore.owning(database))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("newer");
    }

    @Test
    void twoPrefixesAreTwoSites() {
        TablePrefix second = TablePrefix.of("site2_");
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
                .hasMessageContaining("PostgreSQL, MariaDB, SQLite and H2");
        assertThat(oracle.open()).isZero();
    }

    @Test
    void anUnreachableDatabaseIsNoMissingSchema() {
        database.close();

        assertThatThrownBy(() -> JdbcStore.owning(database)).isInstanceOf(UnavailableException.class);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Dialect.execute(connection, sql);
        }
    }
}
