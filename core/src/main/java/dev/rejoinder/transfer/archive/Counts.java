package dev.rejoinder.transfer.archive;

import dev.rejoinder.transfer.intake.Tally;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;

/** How many lines of each kind an archive has, and how many events they hold together. */
final class Counts {

    private final long[] lines = new long[Section.values().length];
    private long events;

    void add(Entry entry) {
        lines[entry.section().ordinal()]++;
        events += entry.history().size();
    }

    /** Without header and trailer. */
    long lines() {
        return LongStream.of(lines).sum();
    }

    void forEach(BiConsumer<String, Long> each) {
        for (Section section : Section.values()) {
            each.accept(section.plural(), lines[section.ordinal()]);
        }
        each.accept(Tally.EVENTS, events);
    }

    /** Those that are not zero. */
    Map<String, Long> toMap() {
        Map<String, Long> counts = new LinkedHashMap<>();
        forEach((kind, count) -> {
            if (count > 0) {
                counts.put(kind, count);
            }
        });
        return counts;
    }
}
