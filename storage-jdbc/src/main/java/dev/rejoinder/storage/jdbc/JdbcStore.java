package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.ConflictException;
import dev.rejoinder.storage.SchemaException;
import dev.rejoinder.storage.StorageException;
import dev.rejoinder.storage.UnavailableException;
import dev.rejoinder.storage.UnitOfWork;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps a site in a relational database. Safe for use by many threads. */
public final class JdbcStore implements BlogStore {

    private static final int WAITING = 1_024;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Transactions transactions;
    private final @Nullable GroupCommit group;
    private final @Nullable Replica replica;
    private final ThreadLocal<Boolean> inUnit = ThreadLocal.withInitial(() -> false);

    JdbcStore(Transactions transactions) {
        this(transactions, null, null);
    }

    private JdbcStore(Transactions transactions, @Nullable GroupCommit group, @Nullable Replica replica) {
        this.transactions = transactions;
        this.group = group;
        this.replica = replica;
    }

    /** A store on {@link Tables#DEFAULT}, with group commit; see {@link #owning(DataSource, OwningOptions)}. */
    public static JdbcStore owning(DataSource dataSource) {
        return owning(dataSource, OwningOptions.DEFAULT);
    }

    public static JdbcStore owning(DataSource dataSource, Tables tables) {
        return owning(dataSource, OwningOptions.DEFAULT.on(tables));
    }

    /**
     * A store that begins and ends its own transactions. When another writer gets in the way, the whole unit is run
     * anew, five times at most. When a commit fails and nobody knows whether it happened, it asks the database, so that the answer
     * is true; only a unit that wrote no event, or a database that stays away, makes an {@link UnavailableException} that says
     * that the outcome is unknown.
     *
     * <p>The data source should be a pool: every unit takes a connection for itself, and returns it as it came. PostgreSQL
     * behind PgBouncer in transaction mode needs {@code prepareThreshold=0} in the URL.
     *
     * @throws SchemaException if the tables are not there, or are those of another version
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown or too old, or is an H2 whose settings would lose acknowledged
     *     commits
     * @throws IllegalArgumentException if the tables are to be in a schema, and the product has none
     */
    public static JdbcStore owning(DataSource dataSource, OwningOptions options) {
        OwnedTransactions transactions = Schema.of(dataSource, options.tables()).owned();
        DataSource copy = options.replica();
        return new JdbcStore(
                transactions,
                options.groupCommit() ? new GroupCommit(transactions, WAITING, PATIENCE) : null,
                copy == null ? null : new Replica(transactions, transactions.on(copy)));
    }

    /** A store on {@link Tables#DEFAULT}; see {@link #joining(ConnectionSource, Tables)}. */
    public static JdbcStore joining(ConnectionSource source) {
        return joining(source, Tables.DEFAULT);
    }

    /**
     * A store that works inside the transactions of its host, so that a comment and the host's own rows are committed
     * together or not at all. It never begins, commits or rolls back a transaction, nor waits and tries again.
     *
     * <ul>
     *   <li>Outside a transaction it reads, and refuses to write with an {@link IllegalStateException}.
     *   <li>A unit of work that writes and fails leaves the host's transaction as it was before, PostgreSQL's too. If the database
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
     * @throws StorageException if the product is unknown or too old, or is an H2 whose settings would lose acknowledged
     *     commits
     * @throws IllegalArgumentException if the tables are to be in a schema, and the product has none
     */
    public static JdbcStore joining(ConnectionSource source, Tables tables) {
        return new JdbcStore(JoinedTransactions.of(source, tables));
    }

    @Override
    public <T> T write(Function<UnitOfWork, T> work) {
        return finish(inOneUnit(() -> transactions.write(session -> JdbcUnit.run(session, work))));
    }

    /**
     * With group commit the units of callers who come at the same time share a transaction, of at most 256; one who comes
     * alone waits for nobody. A unit that can't be kept is run again by itself and harms no other.
     *
     * @throws UnavailableException if 1,024 units are waiting, and still after five seconds; nothing was written then
     */
    @Override
    public <T> T writeGrouped(Function<UnitOfWork, T> work) {
        GroupCommit commits = group;
        if (commits == null) {
            return write(work);
        }
        Optional<Done<T>> done = inOneUnit(() -> commits.write(work));
        return done.isPresent() ? finish(done.get()) : write(work);
    }

    private <T> T finish(Done<T> done) {
        if (replica != null) {
            replica.wrote(done.witness());
        }
        if (!done.afterCommit().isEmpty()) {
            transactions.afterCommit(done.afterCommit()::run);
        }
        return done.result();
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        Function<Session, Done<T>> reading = session -> JdbcUnit.run(session, work);
        Done<T> done = inOneUnit(() -> replica == null ? transactions.read(reading) : replica.read(reading));
        done.afterCommit().run();
        return done.result();
    }

    /**
     * The last write of this thread that recorded an event, as long as the replica is not known to show it. To be asked for
     * right after the write: on a pooled thread it may later be taken for that of another request.
     */
    public Optional<WriteToken> lastWrite() {
        return replica == null ? Optional.empty() : replica.lastWrite();
    }

    /**
     * What is read within sees the write that the token names, wherever it was made, and what this thread has written. For a
     * write that never was it costs two reads instead of one.
     */
    public <T> T readAfter(WriteToken token, Supplier<T> reads) {
        return replica == null ? reads.get() : replica.readAfter(token, reads);
    }

    private <T> T inOneUnit(Supplier<T> unit) {
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
