package dev.rejoinder.transfer.wordpress;

import dev.rejoinder.storage.BlogStore;
import dev.rejoinder.storage.UnitOfWork;
import java.util.function.Function;

/** Where an import goes, or in a dry run would go. */
record Destination(BlogStore store, boolean dryRun, SlugDesk slugs) {
    static Destination of(BlogStore store, boolean dryRun) {
        return new Destination(store, dryRun, new SlugDesk(dryRun));
    }

    /** Runs work that writes, unless this is a dry run. It may run more than once. */
    <T> T unit(Function<UnitOfWork, T> work) {
        return dryRun ? store.read(work) : store.write(work);
    }
}
