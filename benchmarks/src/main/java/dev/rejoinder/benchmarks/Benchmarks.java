package dev.rejoinder.benchmarks;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command line. */
@Command(
        name = "benchmarks",
        description = {
            "Measures the library beside its lower bound, in turns, in the same run.",
            "Every figure is a quotient: the median of the rounds, with the middle half of them in brackets."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        showDefaultValues = true)
public final class Benchmarks implements Callable<Integer> {

    @Mixin
    private final Settings settings = new Settings();

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Benchmarks())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Whatever failed is in the report, and the rest is measured all the same. */
    @Override
    public Integer call() throws Exception {
        try (Report report = new Report(new PrintWriter(System.out, true, StandardCharsets.UTF_8), settings.json())) {
            for (Contestant contestant : settings.databases()) {
                contestant.run(settings, report);
            }
            return report.hasFailures() ? 1 : 0;
        }
    }
}
