package dev.rejoinder.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.rejoinder.IdSource;
import dev.rejoinder.Rejoinder;
import dev.rejoinder.model.CommentThread;
import dev.rejoinder.model.Id;
import dev.rejoinder.model.Subject;
import dev.rejoinder.model.ThreadCounts;
import dev.rejoinder.model.ThreadState;
import dev.rejoinder.storage.jdbc.JdbcStore;
import dev.rejoinder.storage.jdbc.Schema;
import dev.rejoinder.storage.jdbc.servers.Access;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import javax.sql.DataSource;

/** A database of its own, with the engine on a pool, and connections for everything that is done by hand. */
final class Site implements AutoCloseable {

    private final Database database;
    private final Access access;
    private final Removal removal;
    private final HikariDataSource pool;
    private final JdbcStore store;
    private final Rejoinder rejoinder;
    private final IdSource ids = IdSource.timeOrdered();

    /** What makes the database as if it had never been. */
    interface Removal {
        void run() throws IOException;
    }

    Site(Database database, Access access, int connections, Removal removal) {
        this.database = database;
        this.access = access;
        this.removal = removal;
        HikariConfig config = access.pooled();
        config.setMaximumPoolSize(connections);
        if (database == Database.MARIADB) {
            // As README advises: the store need not set it for each transaction then.
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        }
        this.pool = new HikariDataSource(config);
        Schema.of(pool).migrate();
        this.store = JdbcStore.owning(pool);
        this.rejoinder = Rejoinder.on(store).build();
    }

    DataSource pool() {
        return pool;
    }

    Database database() {
        return database;
    }

    JdbcStore store() {
        return store;
    }

    Rejoinder rejoinder() {
        return rejoinder;
    }

    IdSource ids() {
        return ids;
    }

    /** Not from the pool. */
    Connection connect() throws SQLException {
        return access.connect();
    }

    /** For transactions, at the isolation level that the store uses. */
    Connection connectToWrite() throws SQLException {
        Connection connection = connect();
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Not yet inserted. */
    CommentThread newThread() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Id id = ids.next(now);
        return new CommentThread(id, 1, Subject.of("bench", id.toString()), ThreadState.OPEN, null, now);
    }

    void insert(CommentThread thread) {
        store.write(unit -> unit.threads().insert(thread));
    }

    ThreadCounts counts(CommentThread thread) {
        return store.read(unit -> unit.threads().on(Set.of(thread.subject())))
                .get(thread.subject())
                .counts();
    }

    long rows(CommentThread thread) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement count =
                        connection.prepareStatement("SELECT COUNT(*) FROM rj_comment WHERE thread_id = ?")) {
            count.setLong(1, thread.id().value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** After many rows were written, and before pages are read. */
    void settle() throws SQLException {
        if (!database.afterLoad().isEmpty()) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(database.afterLoad());
            }
        }
    }

    @Override
    public void close() throws IOException {
        pool.close();
        removal.run();
    }
}
