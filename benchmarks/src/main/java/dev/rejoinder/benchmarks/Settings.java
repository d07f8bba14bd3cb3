package dev.rejoinder.benchmarks;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** What the command line chose. */
final class Settings {

    @Option(
            names = "--databases",
            split = ",",
            paramLabel = "NAME",
            description = "Which of ${COMPLETION-CANDIDATES}. All, unless given.",
            showDefaultValue = Visibility.NEVER)
    private List<Contestant> databases = List.of(Contestant.values());

    @Option(
            names = "--workloads",
            split = ",",
            paramLabel = "NAME",
            description = "Which of ${COMPLETION-CANDIDATES}. All, unless given.",
            showDefaultValue = Visibility.NEVER)
    private List<Workload> workloads = List.of(Workload.values());

    @Option(names = "--sizes", split = ",", description = "Comments of the threads whose pages are read.")
    private List<Integer> sizes = List.of(1_000, 100_000, 1_000_000);

    @Option(
            names = "--thread",
            paramLabel = "FILE",
            description =
                    "The thread whose first comments are taken instead of generated ones, in pages, submissions and "
                            + "imports. Tab-separated: number, parent or 0, depth, epoch second, 0 if held or 1, author, "
                            + "e-mail, address, body.")
    private @Nullable Path thread;

    @Option(names = "--callers", description = "Those who submit at the same time.")
    private int callers = 64;

    @Option(names = "--pool", description = "Connections of the engine.")
    private int pool = 16;

    @Option(names = "--queue-size", description = "Comments among which one in a thousand is held; at least 50,000.")
    private int queueSize = 1_000_000;

    @Option(names = "--approvals", description = "Held comments that are approved in bulk.")
    private int approvals = 1_000;

    @Option(names = "--hidden", description = "Comments that are hidden with the one that they stand below.")
    private int hidden = 10_000;

    @Option(names = "--import-size", description = "Comments that are imported.")
    private int importSize = 100_000;

    @Option(names = "--rounds", description = "Rounds of every workload that writes.")
    private int rounds = 7;

    @Option(names = "--seconds", description = "How long each side submits in each round.")
    private double seconds = 3;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the figures go as JSON.")
    private Path json = Path.of("target", "benchmarks.json");

    List<Contestant> databases() {
        return databases;
    }

    List<Workload> workloads() {
        return workloads;
    }

    List<Integer> sizes() {
        return sizes;
    }

    SampleThread thread(int size) throws Exception {
        return thread == null ? SampleThread.of(size) : ThreadFile.read(thread, size);
    }

    int callers() {
        return callers;
    }

    int pool() {
        return pool;
    }

    int queueSize() {
        return queueSize;
    }

    int approvals() {
        return approvals;
    }

    int hidden() {
        return hidden;
    }

    int importSize() {
        return importSize;
    }

    int rounds() {
        return rounds;
    }

    double seconds() {
        return seconds;
    }

    Path json() {
        return json;
    }
}
