package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Keeps a site in a relational database. Safe for use by many threads. */
public final class JdbcStore implements BlogStore {

    private final Transactions transactions;
    private final ThreadLocal<Boolean> inUnit = ThreadLocal.withInitial(() -> false);

    JdbcStore(Transactions transactions) {
        this.transactions = transactions;
    }

    /** A store on {@link Tables#DEFAULT}; see {@link #owning(DataSource, Tables)}. */
    public static JdbcStore owning(DataSource dataSource) {
        return owning(dataSource, Tables.DEFAULT);
    }

    /**
     * A store that begins and ends its own transactions. When another writer gets in the way, it runs the whole unit again,
     * at most five times.
     *
     * <p>The data source should be a pool: every unit takes a connection for itself, and returns it as it came.
     *
     * @throws SchemaException if the tables are not there, or are those of another version
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown or too old, or is an H2 whose settings would lose acknowledged commits
     */
    public static JdbcStore owning(DataSource dataSource, Tables tables) {
        return new JdbcStore(Schema.of(dataSource, tables).owned());
    }

    private record Done<T>(T result, JdbcUnit unit) {}

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        Done<T> done = alone(() -> transactions.write(session -> {
            JdbcUnit unit = new JdbcUnit(session);
            T result = work.apply(unit);
            unit.beforeCommit();
            return new Done<>(result, unit);
        }));
        done.unit.runAfterCommit();
        return done.result;
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        Done<T> done = alone(() -> transactions.read(session -> {
            JdbcUnit unit = new JdbcUnit(session);
            return new Done<>(work.apply(unit), unit);
        }));
        done.unit.runAfterCommit();
        return done.result;
    }

    private <T> Done<T> alone(Supplier<Done<T>> unit) {
        if (inUnit.get()) {
            throw new IllegalStateException(
                    "units of work do not nest: this thread is inside one of this store already");
        }
        inUnit.set(true);
        try {
            return unit.get();
        } finally {
            inUnit.remove();
        }
    }
}
