package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that are elsewhere than where a connection looks first. */
@ParameterizedClass
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB"})
class TablesInSchemaTest {

    /** The schemas of MariaDB are the server's, and this test may not be the only one there. */
    private final String schema =
            "forum_" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);

    private final Tables inSchema = Tables.DEFAULT.inSchema(schema);
    private final HikariDataSource database;

    TablesInSchemaTest(Product product, @TempDir Path folder) {
        database = Databases.of(product, folder);
    }

    @BeforeEach
    void create() throws SQLException {
        Databases.execute(database, "CREATE SCHEMA " + schema);
    }

    @AfterEach
    void close() throws SQLException {
        Databases.execute(database, "DROP SCHEMA " + schema + (isMariaDb() ? "" : " CASCADE"));
        database.close();
    }

    @Test
    void sitesInTwoSchemasAreApart() {
        BlogStore here = Databases.migrated(database);
        BlogStore there = Databases.migrated(database, inSchema);
        Post post = Fixtures.aPost();

        there.write(unit -> unit.posts().insert(post));

        assertThat(here.read(unit -> unit.posts().all(null, 10)).items()).isEmpty();
        assertThat(there.read(unit -> unit.posts().all(null, 10)).items()).containsExactly(post);
    }

    @Test
    void tablesWhereTheConnectionLooksFirstAreNotTakenForThem() {
        Schema.of(database).migrate();

        assertThatThrownBy(() -> JdbcStore.owning(database, inSchema))
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("lacks table " + schema + ".rj_schema, table " + schema + ".rj_lock")
                .hasMessageContaining("Schema.of(dataSource, " + inSchema.code() + ").migrate()");
    }

    @Test
    void anIndexIsLookedForWhereItsTableIs() throws SQLException {
        Schema.of(database).migrate();
        Schema.of(database, inSchema).migrate();
        Databases.execute(
                database,
                "DROP INDEX " + (isMariaDb() ? "" : schema + ".") + "rj_post_state"
                        + (isMariaDb() ? " ON " + schema + ".rj_post" : ""));

        Schema.of(database).validate();
        assertThatThrownBy(() -> Schema.of(database, inSchema).validate())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("lacks index rj_post_state,");
    }

    @Test
    void theNextVersionIsMadeThereToo() {
        Schema.of(database, inSchema).migrate();

        new Schema(database, inSchema, MigrationTest.LATER).migrate();

        new Schema(database, inSchema, MigrationTest.LATER).validate();
        assertThatThrownBy(() -> Schema.of(database).validate()).hasMessageContaining("lacks table rj_schema");
    }

    @Test
    void aSchemaThatIsNotThereIsNamed() {
        assertThatThrownBy(() ->
                        Schema.of(database, Tables.DEFAULT.inSchema("nowhere")).migrate())
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("could not make the tables")
                .message()
                .containsIgnoringCase("nowhere");
    }

    private boolean isMariaDb() {
        return database.getJdbcUrl().startsWith("jdbc:mariadb:");
    }
}
