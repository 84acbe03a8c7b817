package org.regularis.correspondence.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.regularis.shared.House;
import org.springframework.stereotype.Component;

/** Days as a reader writes them. */
@Component
class LetterDates {

    private final House house;

    LetterDates(House house) {
        this.house = house;
    }

    String day(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(instant.atZone(house.zone()));
    }
}
