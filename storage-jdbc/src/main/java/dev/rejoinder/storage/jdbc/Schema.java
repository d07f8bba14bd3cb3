package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/**
 * The tables of a store. The library makes them when it is told to, never by itself: {@link #migrate()} suits a host without
 * a migration tool of its own, {@link #ddl} one that has.
 */
public final class Schema {

    /** The version of the tables that this library needs; the ledger {@code rj_schema} says which one is installed. */
    static final int VERSION = 1;

    private static final int ATTEMPTS = 20;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final DataSource dataSource;
    private final TablePrefix prefix;

    private Schema(DataSource dataSource, TablePrefix prefix) {
        this.dataSource = dataSource;
        this.prefix = prefix;
    }

    public static Schema of(DataSource dataSource) {
        return of(dataSource, TablePrefix.DEFAULT);
    }

    public static Schema of(DataSource dataSource, TablePrefix prefix) {
        return new Schema(dataSource, prefix);
    }

    /**
     * The statements that {@link #migrate()} runs, with the default prefix; the same as the resource
     * {@code META-INF/rejoinder/<product>/V1__rejoinder.sql}, which is named so that Flyway finds it.
     */
    public static String ddl(Product product) {
        return Ddl.of(product, TablePrefix.DEFAULT).script();
    }

    /**
     * Makes what is missing, and leaves alone what is there: a second call changes nothing, an interrupted one is completed
     * by the next, and two at once do no harm.
     *
     * @throws SchemaException if a table of such a name is there already, and is another one
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown, would lose commits, or refuses to make a table
     */
    public void migrate() {
        on("could not make the tables", (connection, product) -> {
            Ddl ddl = Ddl.of(product, prefix);
            product.dialect().migrate(connection, prefix.in("rj_schema"), () -> {
                for (String statement : ddl.statements()) {
                    Dialect.execute(connection, statement);
                }
            });
            new SchemaCheck(connection, ddl, prefix).run();
            return product;
        });
    }

    /**
     * Compares tables, columns and indexes with what the library needs, and changes none of them.
     *
     * @throws SchemaException if something is missing; the message names it, and what to do
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown or would lose commits
     */
    public void validate() {
        on("could not validate the tables", (connection, product) -> {
            new SchemaCheck(connection, Ddl.of(product, prefix), prefix).run();
            return product;
        });
    }

    /** Transactions on these tables, which are validated first. */
    Transactions owned() {
        validate();
        return on("could not look at the database", (connection, product) -> {
            boolean setsIsolation = !product.dialect().hasOneWriter()
                    && connection.getTransactionIsolation() != Connection.TRANSACTION_READ_COMMITTED;
            return new OwnedTransactions(dataSource, new Texts(prefix, product.dialect()), setsIsolation);
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
                    product.dialect().prepare(lease.connection());
                    return task.run(lease.connection(), product);
                } catch (SQLException e) {
                    if (attempt == ATTEMPTS || !product.dialect().isMigrationConflict(e)) {
                        throw Failures.of(failing, e, product.dialect());
                    }
                    pause(e);
                }
            }
        }
    }

    /** Random, so that two instances that met don't meet again. */
    private static void pause(SQLException reason) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LONGEST_PAUSE_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("interrupted while waiting to try again: " + reason.getMessage(), reason);
        }
    }

    private static Product product(Lease lease) {
        try {
            lease.autoCommit();
            return Product.of(lease.connection());
        } catch (SQLException e) {
            throw new UnavailableException("could not ask which database this is: " + e.getMessage(), e);
        }
    }
}
