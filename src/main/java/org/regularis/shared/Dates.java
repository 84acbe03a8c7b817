package org.regularis.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes dates as the reader does; on pages {@code ${@dates.day(application.submittedAt)}}.
 *
 * <p>Without a locale the reader of the current public page or API call is meant; staff screens pass theirs.
 */
@Component("dates")
public class Dates {

    private final ZoneId zone;

    Dates(House house) {
        this.zone = house.zone();
    }

    public String day(LocalDate day) {
        return day(day, LocaleContextHolder.getLocale());
    }

    public String day(Instant moment) {
        return day(moment, LocaleContextHolder.getLocale());
    }

    public String dayAndTime(Instant moment) {
        return dayAndTime(moment, LocaleContextHolder.getLocale());
    }

    public String day(Instant moment, Locale locale) {
        return day(LocalDate.ofInstant(moment, zone), locale);
    }

    public String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(readers(locale)).format(day);
    }

    /** For example {@code 4 March 2026, 14:05 MSK}. */
    public String dayAndTime(Instant moment, Locale locale) {
        return day(moment, locale) + ", "
                + DateTimeFormatter.ofPattern("HH:mm z").withLocale(readers(locale)).format(moment.atZone(zone));
    }

    /** English is written as most of the world writes it: day before month. */
    private static Locale readers(Locale locale) {
        return switch (Language.of(locale)) {
            case EN -> Locale.UK;
            case RU -> Locale.of("ru", "RU");
        };
    }
}
