package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
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

    /** A store on tables with the default prefix; see {@link #owning(DataSource, TablePrefix)}. */
    public static JdbcStore owning(DataSource dataSource) {
        return owning(dataSource, TablePrefix.DEFAULT);
    }

    /**
     * A store that begins and ends its own transactions. When another writer gets in the way, it runs the whole unit again,
     * at most five times.
     *
     * <p>The data source should be a pool: every unit takes a connection for itself, and returns it as it came. PostgreSQL
     * behind PgBouncer in transaction mode needs {@code prepareThreshold=0} in the URL.
     *
     * @throws SchemaException if the tables are not there, or are those of another version
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown, or is an H2 whose settings would lose acknowledged commits
     */
    public static JdbcStore owning(DataSource dataSource, TablePrefix prefix) {
        return new JdbcStore(Schema.of(dataSource, prefix).owned());
    }

    private record Done<T>(T result, JdbcUnit unit) {}

    /** A store on tables with the default prefix; see {@link #joining(ConnectionSource, TablePrefix)}. */
    public static JdbcStore joining(ConnectionSource source) {
        return joining(source, TablePrefix.DEFAULT);
    }

    /**
     * A store that works inside the transactions of its host, so that a comment and the host's own rows are committed
     * together or not at all. It never begins, commits or rolls back a transaction, nor waits and tries again.
     *
     * <ul>
     *   <li>Outside a transaction it reads, and refuses to write with an {@link IllegalStateException}.
     *   <li>A unit of work that fails leaves the host's transaction as it was before, PostgreSQL's too. If the database
     *       doesn't allow that, a {@link StorageException} says that the host has to roll back: committing then could keep
     *       half of what the host did.
     *   <li>A {@link ConflictException} means that the host's transaction has to be rolled back and run again.
     *   <li>What is to run after the commit, listeners above all, is handed to the source.
     *   <li>READ COMMITTED is enough, on every product. On a stricter level conflicts are more frequent.
     *   <li>SQLite: the driver begins a transaction as a reader, and when it turns into a writer while another one writes, it
     *       fails at once, however long the {@code busy_timeout}. With {@code transaction_mode=IMMEDIATE} in the URL it waits
     *       at its beginning instead. A write-ahead log ({@code journal_mode=WAL}) lets readers pass; an owning store and
     *       {@link Schema#migrate()} set it in the file, once and for all.
     *   <li>PostgreSQL behind PgBouncer in transaction mode needs {@code prepareThreshold=0} in the URL.
     * </ul>
     *
     * <p>The tables are validated through the source, in a transaction or out of one.
     *
     * @throws SchemaException if the tables are not there, or are those of another version
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown, or is an H2 whose settings would lose acknowledged commits
     */
    public static JdbcStore joining(ConnectionSource source, TablePrefix prefix) {
        return new JdbcStore(JoinedTransactions.of(source, prefix));
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        Done<T> done = alone(() -> transactions.write(session -> {
            JdbcUnit unit = new JdbcUnit(session);
            T result = work.apply(unit);
            unit.beforeCommit();
            return new Done<>(result, unit);
        }));
        if (done.unit.hasActions()) {
            transactions.afterCommit(done.unit::runAfterCommit);
        }
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
