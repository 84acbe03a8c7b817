package org.regularis.applications.web;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.Choices;
import org.regularis.applications.answers.Country;
import org.regularis.applications.answers.Field;
import org.regularis.applications.answers.Fields;
import org.regularis.programmes.RunningProgramme;
import org.springframework.stereotype.Component;

/** Puts questions and answers into words. */
@Component("applicationQuestions")
public class Questions {

    private static final String OPTION = "applications.option.";

    private final Wording wording;

    Questions(Wording wording) {
        this.wording = wording;
    }

    QuestionView view(Question question, Map<String, String> answers, Map<String, String> errors, Reader reader) {
        var field = Fields.of(question.key());
        var value = answers.getOrDefault(question.name(), "");
        return new QuestionView(
                question.key(),
                question.kind().name(),
                question.name(),
                label(question.key(), reader.locale()),
                hint(question.key(), reader),
                isOptional(field) ? true : null,
                value,
                TypedDate.of(value),
                options(question, reader),
                field.longest(),
                errors.get(question.name()));
    }

    private @Nullable String hint(AnswerKey key, Reader reader) {
        return key == AnswerKey.EMPLOYER_EMAIL && !reader.programme().asksEmployer()
                ? null
                : wording.ifAny("applications.hint." + key.text(), reader.locale());
    }

    public String label(AnswerKey key, Locale locale) {
        return wording.of("applications.field." + key.text(), locale);
    }

    /** An answer as a person reads it. */
    public String said(Question question, String value, Reader reader) {
        return switch (question.kind()) {
            case DATE -> wording.typedDay(value, reader.locale());
            case CHOICE, LIST, STATE, CITIZENSHIP, REGION ->
                options(question, reader).getOrDefault(value, value);
            default -> value;
        };
    }

    /** An answer to any of the pages' questions, for somebody who knows only its key. */
    public String said(AnswerKey key, String value, Reader reader) {
        return List.of(AnswerPage.values()).stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.key() == key)
                .findFirst()
                .map(question -> said(question, value, reader))
                .orElse(value);
    }

    private Map<String, String> options(Question question, Reader reader) {
        return switch (question.kind()) {
            case CHOICE, LIST -> choices(question.key(), reader.locale());
            case STATE -> states(reader.locale());
            case CITIZENSHIP -> citizenships(reader.locale());
            case REGION -> regions(reader);
            default -> Map.of();
        };
    }

    private Map<String, String> choices(AnswerKey key, Locale locale) {
        var options = new LinkedHashMap<String, String>();
        values(key).forEach(value -> options.put(value, wording.of(OPTION + key.text() + "." + value, locale)));
        return options;
    }

    private static List<String> values(AnswerKey key) {
        return switch (key) {
            case SEX -> Choices.SEX;
            case DOCUMENT_TYPE -> Choices.IDENTITY_DOCUMENT;
            case OFFICIAL_NUMBER_KIND -> Choices.OFFICIAL_NUMBER;
            case SECTOR -> Choices.SECTOR;
            case CONTRACT -> Choices.CONTRACT;
            case MAY_ASK_EMPLOYER -> Choices.YES_NO;
            default -> List.of();
        };
    }

    private static Map<String, String> states(Locale locale) {
        var names = new LinkedHashMap<String, String>();
        Country.states().stream()
                .sorted(Comparator.comparing(code -> Country.name(code, locale), Collator.getInstance(locale)))
                .forEach(code -> names.put(code, Country.name(code, locale)));
        return names;
    }

    private Map<String, String> citizenships(Locale locale) {
        var names = states(locale);
        names.put(
                Country.STATELESS, wording.of(OPTION + AnswerKey.CITIZENSHIP.text() + "." + Country.STATELESS, locale));
        names.put(Country.UNKNOWN, wording.of(OPTION + AnswerKey.CITIZENSHIP.text() + "." + Country.UNKNOWN, locale));
        return names;
    }

    private Map<String, String> regions(Reader reader) {
        var names = new LinkedHashMap<String, String>();
        reader.programme()
                .regions()
                .forEach(region -> names.put(region.id(), wording.in(region.name(), reader.locale())));
        return names;
    }

    /** A passport and an identity card have a last day, others may have none. */
    private static boolean isOptional(Field field) {
        return !field.needed() && field.key() != AnswerKey.EXPIRES_ON;
    }

    /** Who reads, and about which programme. */
    public record Reader(RunningProgramme programme, Locale locale) {}
}
