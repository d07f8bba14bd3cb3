package dev.rejoinder.storage.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.model.Post;
import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.tck.Fixtures;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;

/** A store on a database that fails where it is told to, and which gets back all its connections in the end. */
abstract class OwnedTransactionsFaults {

    private final HikariDataSource pool;
    final FaultyDataSource database;
    final BlogStore store;
    final SQLException conflict;
    final String commit;
    final String rollback;
    final Post post = Fixtures.aPost();
    final AtomicInteger runs = new AtomicInteger();

    OwnedTransactionsFaults(Product product, Path folder) {
        boolean byStatements = product == Product.SQLITE || product == Product.MARIADB;
        pool = Databases.withTables(product, folder);
        database = new FaultyDataSource(pool);
        database.handingOut(connection -> {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        });
        store = JdbcStore.owning(database);
        conflict = conflict(product);
        commit = byStatements ? "COMMIT" : "Connection.commit";
        rollback = byStatements ? "ROLLBACK" : "Connection.rollback";
    }

    private static SQLException conflict(Product product) {
        return switch (product) {
            case POSTGRESQL -> new SQLException("could not serialize access", "40001", 0);
            case MARIADB, MYSQL -> new SQLException("lock wait timeout exceeded", "HY000", 1205);
            case SQLITE -> new SQLException("busy", null, 5);
            case H2 -> new SQLException("deadlock", "40001", 40001);
        };
    }

    @AfterEach
    final void everyConnectionWentBack() {
        assertThat(database.open()).isZero();
        pool.close();
    }

    final boolean insert() {
        return store.write(unit -> {
            runs.incrementAndGet();
            return unit.posts().insert(post);
        });
    }

    final List<Post> kept() {
        return store.read(unit -> unit.posts().all(null, 10)).items();
    }
}
