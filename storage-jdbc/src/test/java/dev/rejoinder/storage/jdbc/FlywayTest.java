package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;

/** A host that has its tables made by Flyway. */
@ParameterizedClass
@TestedProducts
class FlywayTest extends OneDatabase {

    FlywayTest(Product product, @TempDir Path folder) {
        super(product, folder);
    }

    @Test
    void theShippedFilesMakeWhatTheLibraryNeeds() {
        Flyway flyway = flyway("classpath:META-INF/rejoinder/" + product.folder());

        assertThat(flyway.migrate().migrationsExecuted).isEqualTo(Script.SHIPPED.size());

        Schema.of(database).validate();
        FaultyDataSource watched = new FaultyDataSource(database);
        Schema.of(watched).migrate();
        assertThat(watched.statements())
                .isNotEmpty()
                .allMatch(statement -> statement.startsWith("SELECT") || statement.startsWith("PRAGMA"));
        assertThat(flyway.migrate().migrationsExecuted).isZero();
    }

    @Test
    void theDdlOfOtherTablesIsAFileAmongTheHostsOwn() throws IOException {
        Tables comments = Tables.prefixed("comments_");
        Path scripts = Files.createDirectory(folder.resolve("migrations"));
        Files.writeString(scripts.resolve("V1__shop.sql"), "CREATE TABLE shop (id INTEGER NOT NULL PRIMARY KEY);\n");
        Files.writeString(scripts.resolve("V2__comments.sql"), Schema.ddl(product, comments));

        assertThat(flyway("filesystem:" + scripts).migrate().migrationsExecuted).isEqualTo(2);

        Schema.of(database, comments).validate();
    }

    private Flyway flyway(String location) {
        return Flyway.configure().dataSource(database).locations(location).load();
    }
}
