package dev.rejoinder.storage.jdbc;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * What a host may choose about a store that owns its transactions.
 *
 * @param groupCommit whether the submissions of callers who come at the same time share a transaction
 * @param replica where to read, unless it is where to write
 */
public record OwningOptions(
        Tables tables, boolean groupCommit, @Nullable DataSource replica) {

    public static final OwningOptions DEFAULT = new OwningOptions(Tables.DEFAULT, true, null);

    /** Where the tables are. */
    public OwningOptions on(Tables chosen) {
        return new OwningOptions(chosen, groupCommit, replica);
    }

    /** Gives each submission a transaction of its own. Slower where many submit, with nothing shared between them. */
    public OwningOptions withoutGroupCommit() {
        return new OwningOptions(tables, false, replica);
    }

    /**
     * Reads from a copy of the database that the database itself keeps up to date, with some delay. A thread that has written
     * reads from the primary until the copy shows what it wrote; {@link JdbcStore#readAfter} does the same for a request that
     * another thread serves. When the copy fails, the primary is read.
     *
     * @param copy one copy, which applies transactions whole and in their order; several behind a balancer would each have
     *     caught up with something else
     */
    public OwningOptions readingFrom(DataSource copy) {
        return new OwningOptions(tables, groupCommit, copy);
    }
}
