package dev.rejoinder.benchmarks;

import dev.rejoinder.benchmarks.Rounds.Quartiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A table, line by line as the figures come in, and all of it as JSON in the end. */
final class Report implements AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final PrintWriter out;
    private final Path json;
    private final Environment environment = Environment.here();
    private final List<Product> databases = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private String workload = "";

    /** A product as it was measured. */
    record Product(String version, String durability) {}

    /** The whole, as it is written. */
    record Content(Environment environment, List<Product> databases, List<Figure> figures, List<String> failures) {}

    Report(PrintWriter out, Path json) {
        this.out = out;
        this.json = json;
        out.printf(
                Locale.ROOT,
                "%s, %s, %d cores, heap of %,d MB%n",
                environment.java(),
                environment.system(),
                environment.cores(),
                environment.heapMegabytes());
    }

    void begin(Product product) {
        databases.add(product);
        String durability = product.durability();
        out.printf("%n%s%s%n", product.version(), durability.isEmpty() ? "" : " (" + durability + ")");
    }

    /** Something that may fail without keeping the rest from being measured. */
    interface Attempt {
        void run() throws Exception;
    }

    void attempt(String what, Attempt attempt) {
        workload = what.toLowerCase(Locale.ROOT);
        try {
            attempt.run();
        } catch (Exception e) {
            failures.add(product() + ", " + what + ": " + e);
            out.printf("  %s FAILED%n", what);
            e.printStackTrace(out);
        }
    }

    private String product() {
        return databases.isEmpty() ? "" : databases.get(databases.size() - 1).version();
    }

    /** @param unit of both series */
    void add(String what, String bound, Rounds rounds, Goal goal, String unit) {
        Quartiles quotient = rounds.quotient();
        Figure figure = new Figure(
                product(),
                workload,
                what,
                bound,
                quotient,
                rounds.measured().length,
                goal.text(),
                goal.isMetBy(quotient.median()),
                unit,
                Quartiles.of(rounds.measured()).median(),
                Quartiles.of(rounds.bound()).median());
        figures.add(figure);
        print(figure);
    }

    private void print(Figure figure) {
        out.printf(
                Locale.ROOT,
                "  %-96s %6s  %-15s  %-7s %-6s  %s / %s %s%n",
                figure.what() + " ÷ " + figure.bound(),
                digits(figure.quotient().median()),
                "[" + digits(figure.quotient().lower()) + " – "
                        + digits(figure.quotient().upper()) + "]",
                figure.goal(),
                figure.goal().isEmpty() ? "" : figure.met() ? "met" : "MISSED",
                digits(figure.measured()),
                digits(figure.boundMeasured()),
                figure.unit());
    }

    /** Three of them, or as many as the whole number has. */
    private static String digits(double value) {
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    boolean hasFailures() {
        return !failures.isEmpty();
    }

    @Override
    public void close() throws IOException {
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.writeString(json, JSON.writeValueAsString(new Content(environment, databases, figures, failures)) + "\n");
        out.printf("%nAs JSON: %s%n", json);
    }
}
