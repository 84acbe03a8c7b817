package org.regularis.decisions;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a reader's words what a notice, a decision or a proposal of the rules rests on. */
@Component
public class GroundTexts {

    private final MessageSource messages;
    private final Dates dates;

    GroundTexts(MessageSource messages, Dates dates) {
        this.messages = messages;
        this.dates = dates;
    }

    public List<FactRow> facts(Ground ground, RunningProgramme programme, Locale locale) {
        return facts(ground.facts(), programme, locale);
    }

    public List<FactRow> facts(List<StatedFact> facts, RunningProgramme programme, Locale locale) {
        return facts.stream()
                .flatMap(fact -> row(fact, programme, locale).stream())
                .toList();
    }

    /** A value of a fact, as text; null is known to be absent. */
    public String value(RunningProgramme programme, String fact, @Nullable String value, Locale locale) {
        return programme
                .fact(fact)
                .map(known -> value(known, value, programme, locale))
                .orElse("");
    }

    private Optional<FactRow> row(StatedFact stated, RunningProgramme programme, Locale locale) {
        return programme
                .fact(stated.name())
                .map(fact -> new FactRow(
                        fact.question().get(Language.of(locale)),
                        value(fact, stated.value(), programme, locale),
                        words("decisions.source." + stated.source().name().toLowerCase(Locale.ROOT), locale)));
    }

    private String value(Programme.Fact fact, @Nullable String value, RunningProgramme programme, Locale locale) {
        if (value == null || value.isBlank()) {
            return words("decisions.value.absent", locale);
        }
        return switch (fact.type()) {
            case BOOLEAN -> words(isYes(value) ? "decisions.value.yes" : "decisions.value.no", locale);
            case DATE -> date(value, locale);
            case TEXT -> text(fact, value, programme, locale);
            case NUMBER -> value;
        };
    }

    private String text(Programme.Fact fact, String value, RunningProgramme programme, Locale locale) {
        return switch (fact.origin().answer().orElse(null)) {
            case CITIZENSHIP -> country(value, locale);
            case REGION -> region(programme, value, locale);
            case null, default -> fact.choiceName(value, Language.of(locale));
        };
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static String region(RunningProgramme programme, String id, Locale locale) {
        return programme.regions().stream()
                .filter(region -> region.id().equals(id))
                .findFirst()
                .map(region -> region.name().get(Language.of(locale)))
                .orElse(id);
    }

    private static boolean isYes(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }

    private String date(String value, Locale locale) {
        try {
            return dates.day(LocalDate.parse(value), locale);
        } catch (DateTimeParseException notWrittenAsOne) {
            return value;
        }
    }

    private static String country(String alpha3, Locale locale) {
        return Stream.of(Locale.getISOCountries())
                .map(country -> Locale.of("", country))
                .filter(country -> country.getISO3Country().equals(alpha3))
                .map(country -> country.getDisplayCountry(locale))
                .findFirst()
                .orElse(alpha3);
    }

    public record FactRow(String question, String value, String source) {}
}
