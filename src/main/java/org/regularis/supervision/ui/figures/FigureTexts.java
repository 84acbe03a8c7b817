package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.regularis.casework.figures.AgeBucket;
import org.regularis.shared.ui.Sheet.Cell;

/** The words and numbers of the figures in the reader's language; the office's codes are called as casework does. */
final class FigureTexts {

    private FigureTexts() {}

    static String stage(String stage) {
        return translate("casework.stage." + code(stage));
    }

    static String outcome(String outcome) {
        return translate("casework.outcome." + code(outcome));
    }

    static String bucket(AgeBucket bucket) {
        return translate("supervision.figures.age." + code(bucket.name()));
    }

    /** An office by its name; by its id when nobody has given it one. */
    static String office(String office) {
        var key = "supervision.office." + office;
        var name = translate(key);
        return name.equals(key) ? office : name;
    }

    static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day);
    }

    static Cell day(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return Cell.of(day(day), day.toString());
    }

    static Cell days(Duration time) {
        return Cell.days(time, locale());
    }

    static double inDays(Duration time) {
        return Math.round(time.toSeconds() / 8_640.0) / 10.0;
    }

    static Locale locale() {
        var ui = UI.getCurrent();
        return switch (ui == null ? "en" : ui.getLocale().getLanguage()) {
            case "ru" -> Locale.of("ru", "RU");
            default -> Locale.UK;
        };
    }

    private static String code(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
