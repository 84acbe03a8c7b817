package org.regularis.applications.answers;

import java.time.DateTimeException;
import java.time.LocalDate;

/** A day that has been, for example a birthday or the first day of a job. */
public record PastDate(LocalDate day) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static PastDate read(String text, LocalDate today) {
        var day = date(text);
        if (day.isAfter(today)) {
            throw new Unfit("future");
        }
        return new PastDate(day);
    }

    /** Any day since 1900, past or to come. */
    static LocalDate date(String text) {
        try {
            var day = LocalDate.parse(text.strip());
            if (day.isBefore(EARLIEST) || day.getYear() > 9999) {
                throw new Unfit("invalid");
            }
            return day;
        } catch (DateTimeException e) {
            throw new Unfit("invalid");
        }
    }
}
