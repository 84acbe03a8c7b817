package org.regularis.applications.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.Dates;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, days and hours in the reader's language. */
@Component("applicationWording")
public class Wording {

    private final MessageSource messages;
    private final Dates dates;
    private final InstallationSettings installation;

    Wording(MessageSource messages, Dates dates, InstallationSettings installation) {
        this.messages = messages;
        this.dates = dates;
        this.installation = installation;
    }

    public String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Null where the bundle has nothing under the key. */
    @Nullable
    String ifAny(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    public String in(Map<Language, String> words, Locale locale) {
        return words.getOrDefault(Language.of(locale), "");
    }

    public String day(LocalDate day, Locale locale) {
        return dates.day(day, locale);
    }

    public String day(Instant moment, Locale locale) {
        return dates.day(moment, locale);
    }

    /** The hour with its zone, for example {@code 14:05 MSK}. */
    public String time(Instant moment, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm z", locale)
                .withZone(installation.zone())
                .format(moment);
    }

    /** A day that was typed, in words; as it was typed when it is no day. */
    public String typedDay(String text, Locale locale) {
        try {
            return day(LocalDate.parse(text), locale);
        } catch (DateTimeException asTyped) {
            return text;
        }
    }
}
