package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * The tables of a store. The library makes them when it is told to, never by itself: {@link #migrate()} suits a host without
 * a migration tool of its own, {@link #ddl} one that has.
 */
public final class Schema {

    private static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final DataSource dataSource;
    private final Tables tables;
    private final List<Script> scripts;

    Schema(DataSource dataSource, Tables tables, List<Script> scripts) {
        this.dataSource = dataSource;
        this.tables = tables;
        this.scripts = scripts;
    }

    public static Schema of(DataSource dataSource) {
        return of(dataSource, Tables.DEFAULT);
    }

    public static Schema of(DataSource dataSource, Tables tables) {
        return new Schema(dataSource, tables, Script.SHIPPED);
    }

    /**
     * The statements that {@link #migrate()} runs for {@link Tables#DEFAULT}, from none to the newest version; the same as
     * the resources {@code META-INF/rejoinder/<product>/V*.sql}, which are named so that Flyway finds them.
     */
    public static String ddl(Product product) {
        return ddl(product, Tables.DEFAULT);
    }

    /**
     * The same for other tables, to be given to a migration tool as a file.
     *
     * @throws IllegalArgumentException if they are to be in a schema, and the product has none
     */
    public static String ddl(Product product, Tables tables) {
        return Ddl.of(product, tables).script();
    }

    /**
     * Takes the tables from whatever version is installed to the one that this library needs, and keeps what is in them: a
     * second call changes nothing, an interrupted one is completed by the next, and any number of instances may call at
     * once. PostgreSQL and SQLite do all of it or nothing.
     *
     * <p>Of several processes that share an H2 server, only one should call this on tables of an older version: H2 has no
     * lock that would keep them apart.
     *
     * @throws SchemaException if a newer library made the tables, or a table of such a name is there and is another one
     * @throws UnavailableException if the database can't be reached, or another instance took too long
     * @throws StorageException if the product is unknown or too old, would lose commits, or refuses to make a table
     * @throws IllegalArgumentException if the tables are to be in a schema, and the product has none
     */
    public void migrate() {
        on("could not make the tables", (connection, product) -> {
            Ddl ddl = Ddl.of(scripts, product, tables);
            SchemaCheck check = new SchemaCheck(connection, product.dialect(), tables, ddl);
            if (check.version() < ddl.version()) {
                product.dialect().migrate(connection, tables.ledger(), () -> run(ddl, connection));
            }
            check.run();
            return product;
        });
    }

    /** The ledger comes first, since another instance may have made all else while this one waited. */
    private void run(Ddl ddl, Connection connection) throws SQLException {
        Dialect.execute(connection, ddl.ledger());
        for (String statement : ddl.statementsAfter(Ledger.version(connection, tables))) {
            Dialect.execute(connection, statement);
        }
    }

    /**
     * Compares version, tables, columns and indexes with what the library needs, and changes none of them.
     *
     * @throws SchemaException if they differ; the message says which version is there and which is needed, names what is
     *     missing, and says what to do
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown or too old, or would lose commits
     * @throws IllegalArgumentException if the tables are to be in a schema, and the product has none
     */
    public void validate() {
        on("could not validate the tables", (connection, product) -> {
            Ddl ddl = Ddl.of(scripts, product, tables);
            new SchemaCheck(connection, product.dialect(), tables, ddl).run();
            return product;
        });
    }

    /** Transactions on these tables, which are validated first. */
    OwnedTransactions owned() {
        validate();
        return on("could not look at the database", (connection, product) -> {
            boolean setsIsolation = !product.dialect().hasOneWriter()
                    && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED;
            return new OwnedTransactions(dataSource, new Texts(tables, product.dialect()), setsIsolation);
        });
    }

    private interface Task<T> {
        T run(Connection connection, Product product) throws SQLException;
    }

    private <T> T on(String failing, Task<T> task) {
        try (Lease lease = Lease.from(dataSource)) {
            Product product = product(lease);
            for (int attempt = 1; ; attempt++) {
                try {
                    product.dialect().requireDurable(lease.connection());
                    product.dialect().prepare(lease.connection());
                    return task.run(lease.connection(), product);
                } catch (SQLException e) {
                    StorageException failure = Failures.of(failing, e, product.dialect());
                    if (attempt == ATTEMPTS || !product.dialect().isMigrationConflict(e)) {
                        throw failure;
                    }
                    Pause.upTo(LONGEST_PAUSE_MILLIS);
                }
            }
        }
    }

    private Product product(Lease lease) {
        try {
            lease.autoCommit();
            return Product.of(lease.connection(), tables);
        } catch (SQLException e) {
            throw new UnavailableException("could not ask which database this is: " + e.getMessage(), e);
        }
    }
}
