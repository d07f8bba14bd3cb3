package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Id;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the fields of one object, in the order of the calls; what is absent or empty is left out. */
final class FieldWriter {

    private static final DateTimeFormatter MICROS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter();

    private final JsonGenerator json;

    private FieldWriter(JsonGenerator json) {
        this.json = json;
    }

    static void writeObject(JsonGenerator json, Consumer<FieldWriter> fields) {
        json.writeStartObject();
        fields.accept(new FieldWriter(json));
        json.writeEndObject();
    }

    FieldWriter text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
        return this;
    }

    FieldWriter number(String name, long value) {
        json.writeNumberProperty(name, value);
        return this;
    }

    FieldWriter numberUnlessZero(String name, long value) {
        return value == 0 ? this : number(name, value);
    }

    FieldWriter flag(String name, boolean value) {
        if (value) {
            json.writeBooleanProperty(name, true);
        }
        return this;
    }

    FieldWriter word(String name, Enum<?> value) {
        return text(name, value.name());
    }

    FieldWriter id(String name, @Nullable Id value) {
        return value == null ? this : text(name, value.toString());
    }

    FieldWriter instant(String name, @Nullable Instant value) {
        return value == null ? this : text(name, MICROS.format(value));
    }

    FieldWriter texts(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
        return this;
    }

    FieldWriter ids(String name, Collection<Id> values) {
        return texts(name, values.stream().map(Id::toString).toList());
    }

    FieldWriter textMap(String name, Map<String, String> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(name);
            values.forEach(json::writeStringProperty);
            json.writeEndObject();
        }
        return this;
    }

    FieldWriter numbers(String name, Map<String, Long> values) {
        if (!values.isEmpty()) {
            json.writeObjectPropertyStart(name);
            values.forEach(json::writeNumberProperty);
            json.writeEndObject();
        }
        return this;
    }

    FieldWriter object(String name, Consumer<FieldWriter> fields) {
        json.writeName(name);
        writeObject(json, fields);
        return this;
    }

    <T> FieldWriter objects(String name, List<T> values, BiConsumer<FieldWriter, T> fields) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(value -> writeObject(json, writer -> fields.accept(writer, value)));
            json.writeEndArray();
        }
        return this;
    }
}
