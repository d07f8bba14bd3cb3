package dev.rejoinder.benchmarks;

import java.util.Optional;

/** What can be measured: the store in memory, and the one on each database. */
enum Contestant {
    MEMORY(Optional.empty()),
    H2(Optional.of(Database.H2)),
    SQLITE(Optional.of(Database.SQLITE)),
    POSTGRESQL(Optional.of(Database.POSTGRESQL)),
    MARIADB(Optional.of(Database.MARIADB));

    private final Optional<Database> database;

    Contestant(Optional<Database> database) {
        this.database = database;
    }

    void run(Settings settings, Report report) {
        if (database.isPresent()) {
            report.attempt(name(), () -> run(database.get(), settings, report));
        } else {
            runInMemory(settings, report);
        }
    }

    private static void run(Database database, Settings settings, Report report) throws Exception {
        try (Place place = database.open()) {
            report.begin(place.product());
            for (Workload workload : settings.workloads()) {
                report.attempt(workload.name(), () -> workload.onDatabase().run(place, settings, report));
            }
        }
    }

    private static void runInMemory(Settings settings, Report report) {
        report.begin(new Report.Product("memory", ""));
        for (Workload workload : settings.workloads()) {
            workload.inMemory()
                    .ifPresent(inMemory -> report.attempt(workload.name(), () -> inMemory.run(settings, report)));
        }
    }
}
