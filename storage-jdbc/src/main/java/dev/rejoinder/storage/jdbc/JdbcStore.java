package dev.rejoinder.storage.jdbc;

import dev.rejoinder.storage.BlogStore;
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

    /** A store on tables with the default prefix, with group commit; see {@link #owning(DataSource, OwningOptions)}. */
    public static JdbcStore owning(DataSource dataSource) {
        return owning(dataSource, OwningOptions.DEFAULT);
    }

    public static JdbcStore owning(DataSource dataSource, TablePrefix prefix) {
        return owning(dataSource, OwningOptions.DEFAULT.prefix(prefix));
    }

    /**
     * A store that begins and ends its own transactions. When another writer gets in the way, it runs the whole unit again,
     * at most five times. When a commit fails and nobody knows whether it happened, it asks the database, so that the answer
     * is true; only a unit that wrote no event, or a database that stays away, makes an {@link UnavailableException} that says
     * that the outcome is unknown.
     *
     * <p>The data source should be a pool: every unit takes a connection for itself, and returns it as it came.
     *
     * @throws SchemaException if the tables are not there, or are those of another version
     * @throws UnavailableException if the database can't be reached
     * @throws StorageException if the product is unknown, or is an H2 whose settings would lose acknowledged commits
     */
    public static JdbcStore owning(DataSource dataSource, OwningOptions options) {
        Transactions transactions = Schema.of(dataSource, options.prefix()).owned();
        DataSource copy = options.replica();
        return new JdbcStore(
                transactions,
                options.groupCommit() ? new GroupCommit(transactions, WAITING, PATIENCE) : null,
                copy == null
                        ? null
                        : new Replica(
                                transactions, Schema.of(copy, options.prefix()).owned()));
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
        return done.finish();
    }

    @Override
    public <T> T read(Function<UnitOfWork, T> work) {
        Function<Session, Done<T>> reading = session -> JdbcUnit.run(session, work);
        return inOneUnit(() -> replica == null ? transactions.read(reading) : replica.read(reading))
                .finish();
    }

    /** The last write of this thread, as long as the replica is not known to show it. */
    public Optional<WriteToken> lastWrite() {
        return replica == null ? Optional.empty() : replica.lastWrite();
    }

    /** What is read within sees the write that the token names, wherever it was made. */
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
