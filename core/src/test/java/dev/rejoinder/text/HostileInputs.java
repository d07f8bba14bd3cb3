package dev.rejoinder.text;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The collection of hostile and odd inputs that may lie beside the project; its files are data, and stay there. */
final class HostileInputs {

    /** A file of the collection. */
    record Collection(String name, String kind, List<JsonNode> items) {

        List<String> texts() {
            assumePresent();
            return items.stream()
                    .map(item -> item.isString() ? item : item.path("input"))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final Path FOLDER =
            Path.of("..", "..", "shared", "data", "hostile").toAbsolutePath().normalize();

    private static final Set<String> TEXT_KINDS = Set.of("html", "markdown", "mixed", "text", "sqli", "cve-html");

    private HostileInputs() {}

    static boolean arePresent() {
        return Files.isDirectory(FOLDER);
    }

    static List<Collection> texts() {
        return all().stream().filter(file -> TEXT_KINDS.contains(file.kind())).toList();
    }

    /** Inputs that repeat one unit until they are as long as asked. */
    static List<JsonNode> recipes() {
        assumePresent();
        return all().stream()
                .filter(file -> file.kind().equals("recipe"))
                .flatMap(file -> file.items().stream())
                .toList();
    }

    private static List<Collection> all() {
        if (!arePresent()) {
            // Stands for the collection, so that the tests on it are seen to be skipped.
            return List.of(new Collection("absent", "html", List.of()));
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(HostileInputs::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assumePresent() {
        assumeTrue(arePresent(), () -> "skipped: no collection of hostile inputs in " + FOLDER);
    }

    private static Collection read(Path file) {
        JsonNode root = JsonMapper.shared().readTree(file.toFile());
        List<JsonNode> items = new ArrayList<>();
        root.path("items").forEach(items::add);
        return new Collection(root.path("name").asString(), root.path("kind").asString(), items);
    }
}
