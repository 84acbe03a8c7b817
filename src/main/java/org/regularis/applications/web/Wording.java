package org.regularis.applications.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, days and hours in the reader's language. */
@Component("applicationWording")
class Wording {

    private final MessageSource messages;
    private final Clock clock;

    Wording(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    /** Null where the bundle has nothing under the key. */
    @Nullable String ifAny(String key, Locale locale) {
        return messages.getMessage(key, null, null, locale);
    }

    String in(Map<Language, String> words, Locale locale) {
        return words.getOrDefault(Language.of(locale), "");
    }

    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(worldwide(locale)).format(day);
    }

    String day(Instant instant, Locale locale) {
        return day(LocalDate.ofInstant(instant, clock.getZone()), locale);
    }

    String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofPattern("HH:mm", locale).withZone(clock.getZone()).format(instant);
    }

    /** A day that was typed, in words; as it was typed when it is no day. */
    String typedDay(String text, Locale locale) {
        try {
            return day(LocalDate.parse(text), locale);
        } catch (DateTimeException asTyped) {
            return text;
        }
    }

    /** Day before month: most of our readers learned English outside the United States. */
    private static Locale worldwide(Locale locale) {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
