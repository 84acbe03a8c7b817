package org.regularis.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;

class DatesTest {

    private static final Instant LATE = Instant.parse("2026-03-04T22:05:00Z");

    private final Dates dates =
            new Dates(new InstallationSettings(URI.create("http://localhost"), ZoneId.of("Europe/Moscow")));

    @AfterEach
    void forgetTheReader() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void a_day_is_written_as_the_reader_writes_it() {
        var day = LocalDate.of(2026, 3, 4);

        assertThat(dates.day(day, Locale.ENGLISH)).isEqualTo("4 March 2026");
        assertThat(dates.day(day, Locale.of("ru"))).isEqualTo("4 марта 2026 года");
        assertThat(dates.day(day, Locale.US)).isEqualTo("4 March 2026");
    }

    @Test
    void a_moment_falls_on_the_day_of_the_offices_and_names_its_zone() {
        assertThat(dates.day(LATE, Locale.ENGLISH)).isEqualTo("5 March 2026");
        assertThat(dates.dayAndTime(LATE, Locale.ENGLISH)).isEqualTo("5 March 2026, 01:05 MSK");
    }

    @Test
    void a_page_means_its_reader() {
        LocaleContextHolder.setLocale(Locale.of("ru"));

        assertThat(dates.day(LATE)).isEqualTo("5 марта 2026 года");
    }
}
