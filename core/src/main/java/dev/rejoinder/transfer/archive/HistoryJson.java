package dev.rejoinder.transfer.archive;

import dev.rejoinder.model.Action;
import dev.rejoinder.model.Event;
import dev.rejoinder.model.Target;
import java.util.List;

/** The events of one thing; what they happened to is said by the line that they are in. */
final class HistoryJson {

    private static final String HISTORY = "history";

    private HistoryJson() {}

    static void write(FieldWriter out, List<Event> history) {
        out.objects(
                HISTORY,
                history,
                (fields, event) -> fields.id("id", event.id())
                        .instant("at", event.at())
                        .number("version", event.version())
                        .word("action", event.change().action())
                        .text("from", event.change().from())
                        .text("to", event.change().to())
                        .text("reason", event.change().reason())
                        .text("actor", event.actor()));
    }

    static List<Event> read(Fields in, Target target) {
        return in.objects(HISTORY).stream().map(event -> event(event, target)).toList();
    }

    private static Event event(Fields in, Target target) {
        Event.Change change =
                new Event.Change(in.word("action", Action.class), in.text("from"), in.text("to"), in.text("reason"));
        return new Event(in.id("id"), in.instantOf("at"), target, in.number("version"), change, in.text("actor"));
    }
}
