package dev.rejoinder.examples.blog.pages;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Writes dates as the readers of the blog are used to, in the blog's time zone. */
public record Dates(ZoneId zone) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter MINUTE = new DateTimeFormatterBuilder()
            .appendPattern("d MMMM, yyyy 'at' h:mm ")
            .appendText(ChronoField.AMPM_OF_DAY, Map.of(0L, "am", 1L, "pm"))
            .toFormatter(Locale.ENGLISH);

    /** Such as {@code November 3, 2009}. */
    String day(Instant instant) {
        return DAY.format(instant.atZone(zone));
    }

    /** Such as {@code 4 November, 2009 at 10:11 am}. */
    String minute(Instant instant) {
        return MINUTE.format(instant.atZone(zone));
    }

    /** Such as {@code November 2009}. */
    String month(YearMonth month) {
        return MONTH.format(month);
    }

    /** For programs, such as {@code 2009-11-04T10:11:00+01:00}. */
    String machine(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(zone).truncatedTo(ChronoUnit.SECONDS));
    }
}
