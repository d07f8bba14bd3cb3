package dev.rejoinder.storage;

import java.util.function.Function;

/**
 * Keeps one site: its posts, terms, threads, comments and events. Safe for use by many threads.
 *
 * <p>Work is handed over as a function, since a unit that joins the host's own transaction has no commit to call. Units
 * do not nest: a store refuses, with an {@link IllegalStateException}, to begin one inside another on the same thread.
 */
public interface BlogStore {

    /**
     * Runs the work in one transaction: all its changes are kept, or none. Isolation is at least read committed.
     *
     * <p>The work may run more than once, each time from a clean slate, when another writer got in the way. It must
     * therefore touch the world through its unit alone.
     *
     * @throws RuntimeException what the work threw, with nothing kept
     * @throws StorageException if the store failed
     */
    <T> T write(Function<UnitOfWork, T> work);

    /**
     * Like {@link #write}, for a short unit that many callers run at the same time, such as a submission. A store may run the
     * units of several callers one after the other in one transaction, to commit once for all.
     *
     * <ul>
     *   <li>The unit may run on another thread than its caller's, and more than once, each time from a clean slate.
     *   <li>It still fails alone, and for its caller alone. Only if the database can't be reached, all callers in the group
     *       hear so.
     *   <li>It does not nest, neither in another unit nor with one inside, on whatever thread it runs.
     * </ul>
     *
     * @throws RuntimeException what the work threw, with nothing kept
     * @throws UnavailableException if the database can't be reached, or too many callers were waiting. Nothing was kept, of
     *     the unit or the whole group, unless the message says that the outcome is unknown
     * @throws StorageException if the store failed
     */
    default <T> T writeGrouped(Function<UnitOfWork, T> work) {
        return write(work);
    }

    /**
     * Runs work that only reads; it may run more than once. Every single method sees committed data of one moment; two
     * methods may see two moments.
     *
     * @throws IllegalStateException if the work writes
     * @throws StorageException if the store failed
     */
    <T> T read(Function<UnitOfWork, T> work);
}
