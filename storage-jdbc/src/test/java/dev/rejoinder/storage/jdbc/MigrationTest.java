package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.model.Comment;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** From one version of the tables to the next, which adds a column, an index and a table. */
@ParameterizedClass
@TestedProducts
class MigrationTest extends OneDatabase {

    static final List<Script> LATER = List.of(Script.SHIPPED.get(0), new Script(2, "scores", "/later"));

    MigrationTest(Product product, @TempDir Path folder) {
        super(product, folder);
    }

    @Test
    void anEmptyDatabaseIsTakenThroughAllVersions() throws SQLException {
        later().migrate();

        later().validate();
        assertThat(Databases.numbers(database, "SELECT version FROM rj_schema ORDER BY version"))
                .containsExactly(1L, 2L);
    }

    @Test
    void anOlderVersionIsTakenOnWithWhatItHolds() throws SQLException {
        CommentThread thread = Fixtures.aThread();
        Comment comment = Fixtures.aComment(thread.id());
        BlogStore store = Databases.migrated(database);
        store.write(unit -> unit.threads().insert(thread) && unit.comments().insert(comment));

        later().migrate();

        List<Comment> kept = store.read(unit -> unit.comments().find(thread.id(), List.of(comment.id())));
        assertThat(kept).containsExactly(comment);
        assertThat(Databases.numbers(database, "SELECT score FROM rj_comment")).containsExactly(1L);
        later().validate();
    }

    @Test
    void aSecondMigrationChangesNothing() throws SQLException {
        later().migrate();
        Databases.execute(database, "DELETE FROM rj_lock");
        FaultyDataSource watched = new FaultyDataSource(database);

        later(watched).migrate();

        assertThat(Databases.numbers(database, "SELECT COUNT(*) FROM rj_lock")).containsExactly(0L);
        assertThat(watched.statements())
                .allMatch(statement -> statement.startsWith("SELECT") || statement.startsWith("PRAGMA"));
    }

    @Test
    void validationSaysWhichVersionIsThereAndWhichIsNeeded() {
        Schema.of(database).migrate();

        assertThatThrownBy(() -> later().validate())
                .isInstanceOf(SchemaException.class)
                .hasMessage("the tables have version 1 and lack column rj_comment.score, index rj_comment_score, table "
                        + "rj_medal, but this library needs version 2; run Schema.of(dataSource).migrate() once, or the "
                        + "DDL that Schema.ddl gives");
    }

    @Test
    void anOlderLibraryLeavesNewerTablesAlone() {
        later().migrate();

        assertThatThrownBy(() -> Schema.of(database).migrate())
                .isInstanceOf(SchemaException.class)
                .hasMessageContaining("the tables have version 2, but this library needs version 1")
                .hasMessageContaining("newer");
    }

    @Test
    void aMigrationThatWasInterruptedAnywhereIsCompletedByTheNext() {
        SQLException interruption = new SQLException("the host was stopped");
        for (String statement : statements()) {
            reopen();
            FaultyDataSource stopped = new FaultyDataSource(database).failing(statement, interruption, 1);

            assertThatThrownBy(() -> later(stopped).migrate())
                    .as(statement)
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("the host was stopped");
            assertThat(stopped.open()).isZero();

            later().migrate();
            later().validate();
        }
    }

    @Test
    void anotherInstanceThatGetsInTheWayIsWaitedFor() {
        FaultyDataSource crowded = new FaultyDataSource(database).failing("INSERT INTO rj_lock", conflict(), 3);

        later(crowded).migrate();

        later().validate();
    }

    private SQLException conflict() {
        return switch (product) {
            case SQLITE -> new SQLException("the database is locked", null, 5);
            case H2 -> new SQLException("General error: object already exists", "HY000", 50000);
            default -> new SQLException("deadlock", "40001");
        };
    }

    @Test
    void aProductThatTakesDdlBackKeepsNothingOfAnInterruptedMigration() throws SQLException {
        Schema.of(database).migrate();
        FaultyDataSource stopped = new FaultyDataSource(database)
                .failing("UPDATE rj_comment", new SQLException("the host was stopped"), 1);

        assertThatThrownBy(() -> later(stopped).migrate()).hasMessageContaining("the host was stopped");

        boolean takesBack = product == Product.POSTGRESQL || product == Product.SQLITE;
        assertThatThrownBy(() -> later().validate())
                .hasMessageContaining(takesBack ? "version 1 and lack" : "version 1, but");
    }

    /** At most eight of them on a server, where making a database takes its time; the last are the newer version's. */
    private List<String> statements() {
        List<String> all =
                new ArrayList<>(Ddl.of(LATER, product, Tables.DEFAULT).statements());
        boolean cheap = product == Product.H2 || product == Product.SQLITE;
        return cheap ? all : all.subList(all.size() - 8, all.size());
    }

    private Schema later() {
        return new Schema(database, Tables.DEFAULT, LATER);
    }

    private static Schema later(FaultyDataSource dataSource) {
        return new Schema(dataSource, Tables.DEFAULT, LATER);
    }
}
