package dev.rejoinder.benchmarks;

import java.util.Optional;

/** What is done. */
enum Workload {
    PAGES(new ThreadPages(), Optional.of(new MemoryPages())),
    VIEWS(new ThreadViews(), Optional.empty()),
    SUBMISSIONS(new Submissions(), Optional.of(new MemorySubmissions())),
    QUEUE(new HeldQueue(), Optional.empty()),
    APPROVAL(new BulkApproval(), Optional.empty()),
    HIDING(new Hiding(), Optional.empty()),
    IMPORT(new Import(), Optional.empty());

    private final OnDatabase onDatabase;
    private final Optional<InMemory> inMemory;

    Workload(OnDatabase onDatabase, Optional<InMemory> inMemory) {
        this.onDatabase = onDatabase;
        this.inMemory = inMemory;
    }

    /** A workload on a database. */
    interface OnDatabase {
        void run(Place place, Settings settings, Report report) throws Exception;
    }

    /** A workload on the store in memory. */
    interface InMemory {
        void run(Settings settings, Report report) throws Exception;
    }

    OnDatabase onDatabase() {
        return onDatabase;
    }

    /** Empty if the store in memory has no bound to be compared with. */
    Optional<InMemory> inMemory() {
        return inMemory;
    }
}
