package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import dev.rejoinder.storage.Period;
import dev.rejoinder.transfer.ImportException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the fields of one object, and remembers which were asked for. Every method throws {@link ImportException} if
 * the field is not of its type, or is absent where it may not be; {@code null} counts as absent.
 */
final class Fields {

    private final long line;
    private final String prefix;
    private final JsonNode object;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> nested = new ArrayList<>();

    private Fields(long line, String prefix, JsonNode object) {
        this.line = line;
        this.prefix = prefix;
        this.object = object;
    }

    static Fields of(long line, JsonNode object) {
        return new Fields(line, "", object);
    }

    long line() {
        return line;
    }

    /** The fields that nobody asked for. */
    List<String> unknown() {
        List<String> unknown = new ArrayList<>();
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !asked.contains(name))
                .forEach(name -> unknown.add(prefix + name));
        nested.forEach(fields -> unknown.addAll(fields.unknown()));
        return unknown;
    }

    ImportException problem(String name, String problem) {
        return new ImportException(line, "the field " + prefix + name + " " + problem, null);
    }

    private @Nullable JsonNode find(String name) {
        asked.add(name);
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw problem(name, "is missing");
        }
        return value;
    }

    @Nullable
    String findText(String name) {
        JsonNode value = find(name);
        return value == null ? null : text(name, value);
    }

    private String text(String name, JsonNode value) {
        if (!value.isString()) {
            throw problem(name, "is not a string");
        }
        return value.stringValue();
    }

    /** Empty if it is absent. */
    String text(String name) {
        String value = findText(name);
        return value == null ? "" : value;
    }

    String requiredText(String name) {
        return required(name, findText(name));
    }

    /** A number of zero or more. */
    long number(String name) {
        JsonNode value = required(name, find(name));
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw problem(name, "is not a whole number of zero or more");
        }
        return value.longValue();
    }

    /** A number of zero or more; zero if it is absent. */
    long numberOrZero(String name) {
        return find(name) == null ? 0 : number(name);
    }

    /** Numbers of zero or more; none if it is absent. */
    SortedMap<String, Long> numbers(String name) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        Fields map = findObject(name);
        if (map != null) {
            map.object.properties().forEach(entry -> numbers.put(entry.getKey(), map.number(entry.getKey())));
        }
        return numbers;
    }

    boolean flag(String name) {
        JsonNode value = find(name);
        if (value != null && !value.isBoolean()) {
            throw problem(name, "is neither true nor false");
        }
        return value != null && value.booleanValue();
    }

    @Nullable
    Id findId(String name) {
        return parsed(name, Id::parse);
    }

    Id id(String name) {
        return required(name, findId(name));
    }

    @Nullable
    Instant findInstant(String name) {
        return parsed(name, Fields::instant);
    }

    Instant instantOf(String name) {
        return required(name, findInstant(name));
    }

    private static Instant instant(String text) {
        try {
            Instant instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
            if (instant.isBefore(Period.BEGINNING) || instant.isAfter(Period.END)) {
                throw new IllegalArgumentException("not within the years 1 to 9999");
            }
            return instant;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not an instant such as 2009-11-03T10:15:00.000000Z", e);
        }
    }

    @Nullable
    <E extends Enum<E>> E findWord(String name, Class<E> words) {
        return parsed(
                name,
                text -> Arrays.stream(words.getEnumConstants())
                        .filter(word -> word.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "not one of " + Arrays.toString(words.getEnumConstants()))));
    }

    <E extends Enum<E>> E word(String name, Class<E> words) {
        return required(name, findWord(name, words));
    }

    private <T> @Nullable T parsed(String name, Function<String, T> parse) {
        String text = findText(name);
        return text == null ? null : parsed(name, text, parse);
    }

    <T> T parsedText(String name, Function<String, T> parse) {
        return parsed(name, requiredText(name), parse);
    }

    private <T> T parsed(String name, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            throw problem(name, "is " + e.getMessage());
        }
    }

    List<String> texts(String name) {
        return elements(name).stream().map(value -> text(name, value)).toList();
    }

    List<Id> ids(String name) {
        return texts(name).stream().map(text -> parsed(name, text, Id::parse)).toList();
    }

    private List<JsonNode> elements(String name) {
        JsonNode array = find(name);
        List<JsonNode> elements = new ArrayList<>();
        if (array != null) {
            if (!array.isArray()) {
                throw problem(name, "is not an array");
            }
            array.forEach(elements::add);
        }
        return elements;
    }

    Map<String, String> textMap(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        JsonNode map = find(name);
        if (map != null) {
            if (!map.isObject()) {
                throw problem(name, "is not an object");
            }
            map.properties().forEach(entry -> texts.put(entry.getKey(), text(name, entry.getValue())));
        }
        return texts;
    }

    @Nullable
    Fields findObject(String name) {
        JsonNode value = find(name);
        return value == null ? null : nested(name, value);
    }

    Fields object(String name) {
        return required(name, findObject(name));
    }

    List<Fields> objects(String name) {
        return elements(name).stream().map(value -> nested(name, value)).toList();
    }

    private Fields nested(String name, JsonNode value) {
        if (!value.isObject()) {
            throw problem(name, "is not an object");
        }
        Fields fields = new Fields(line, prefix + name + ".", value);
        nested.add(fields);
        return fields;
    }
}
