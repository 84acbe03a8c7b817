package org.regularis.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Writes dates as the reader does; on pages {@code ${@dates.day(application.submittedAt)}}.
 *
 * <p>Without a locale the reader of the current public page or API call is meant; staff screens pass theirs.
 */
@Component("dates")
public class Dates {

    /** Without an abbreviation, whose full stop would stand before that of the sentence. */
    private static final Map<Language, String> DAY =
            Map.of(Language.EN, "d MMMM yyyy", Language.RU, "d MMMM yyyy 'года'");

    private final ZoneId zone;

    Dates(InstallationSettings installation) {
        this.zone = installation.zone();
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
        return format(DAY.get(Language.of(locale)), locale).format(day);
    }

    /** For example {@code 4 March 2026, 14:05 MSK}. */
    public String dayAndTime(Instant moment, Locale locale) {
        return day(moment, locale) + ", " + format("HH:mm z", locale).format(moment.atZone(zone));
    }

    private static DateTimeFormatter format(String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, Language.of(locale).locale());
    }
}
