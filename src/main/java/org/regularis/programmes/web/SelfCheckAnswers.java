package org.regularis.programmes.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.EligibilityRules.InvalidFact;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.UnderAge;
import org.regularis.shared.Language;
import org.regularis.shared.TypedText;
import org.springframework.context.MessageSource;

/**
 * What somebody typed into the self-check, and what it says about the facts.
 *
 * @param typed by field, as typed; only the fields of the questions
 * @param facts by name; a question that was left empty or answered by "I don't know" is not in it
 * @param errors kind of fact by question, in the order of the questions
 */
record SelfCheckAnswers(
        RunningProgramme programme, Map<String, String> typed, Map<String, Object> facts, Map<String, String> errors) {

    private static final String UNKNOWN = "unknown";
    private static final List<String> DATE_PARTS = List.of("day", "month", "year");

    static SelfCheckAnswers read(RunningProgramme programme, Map<String, String> fields) {
        var answers = new SelfCheckAnswers(programme, new LinkedHashMap<>(), new HashMap<>(), new LinkedHashMap<>());
        for (var question : programme.guide().selfCheck()) {
            answers.take(programme.fact(question.fact()).orElseThrow(), fields);
        }
        return answers;
    }

    /** The facts, and the day of the check as the day of filing. */
    Map<String, Object> factsOn(LocalDate today) {
        var all = new HashMap<>(facts);
        all.putAll(SystemFact.of(programme, today));
        return all;
    }

    /** Whether the birth date that was typed says so; false when none was. */
    boolean underAgeOn(LocalDate today) {
        return programme
                .birthDate()
                .map(Programme.Fact::name)
                .map(facts::get)
                .filter(value -> value instanceof LocalDate born && UnderAge.is(born, today))
                .isPresent();
    }

    Map<String, String> errorsIn(MessageSource messages, Locale locale) {
        var words = new LinkedHashMap<String, String>();
        errors.forEach(
                (field, kind) -> words.put(field, messages.getMessage("programmes.check.error." + kind, null, locale)));
        return words;
    }

    List<Question> questions(Language language, String yes, String no, String dontKnow) {
        return programme.guide().selfCheck().stream()
                .map(question -> {
                    var fact = programme.fact(question.fact()).orElseThrow();
                    return new Question(
                            fact.name(),
                            fact.choices().isEmpty() ? fact.type().key() : "choice",
                            question.text().get(language),
                            question.hint().get(language),
                            options(fact, language, Map.of("yes", yes, "no", no), dontKnow),
                            typed);
                })
                .toList();
    }

    private void take(Programme.Fact fact, Map<String, String> fields) {
        var value =
                switch (fact.type()) {
                    case DATE -> date(fact.name(), fields);
                    case NUMBER -> number(fact.name(), fields);
                    case BOOLEAN, TEXT -> keep(fact.name(), fields);
                };
        if (value.isEmpty() || value.equals(UNKNOWN)) {
            return;
        }
        try {
            facts.put(fact.name(), Objects.requireNonNull(EligibilityRules.read(programme, fact.name(), value)));
        } catch (InvalidFact e) {
            errors.put(fact.name(), fact.type().key());
        }
    }

    private String keep(String field, Map<String, String> fields) {
        var value = fields.getOrDefault(field, "").strip();
        if (!value.isEmpty()) {
            typed.put(field, value);
        }
        return value;
    }

    /** The number without the spaces and commas of a language, empty when nothing was typed, and words when it is none. */
    private String number(String name, Map<String, String> fields) {
        var text = keep(name, fields);
        return text.isEmpty() || text.equals(UNKNOWN)
                ? text
                : TypedText.amount(text).map(BigDecimal::toPlainString).orElse("no number");
    }

    /** The date in ISO form, empty when nothing was typed, and what was typed when it is no date. */
    private String date(String name, Map<String, String> fields) {
        var parts =
                DATE_PARTS.stream().map(part -> keep(name + "." + part, fields)).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            return "";
        }
        return TypedText.day(parts.get(0), parts.get(1), parts.get(2))
                .map(LocalDate::toString)
                .orElse("no date");
    }

    private static Map<String, String> options(
            Programme.Fact fact, Language language, Map<String, String> yesAndNo, String dontKnow) {
        var options = new LinkedHashMap<String, String>();
        if (fact.type() == FactType.BOOLEAN) {
            options.put("yes", yesAndNo.get("yes"));
            options.put("no", yesAndNo.get("no"));
        }
        fact.choices().forEach(choice -> options.put(choice, fact.choiceName(choice, language)));
        options.put(UNKNOWN, dontKnow);
        return options;
    }

    /**
     * One question of the form.
     *
     * @param kind {@code date}, {@code number}, {@code boolean}, {@code choice} or {@code text}
     */
    record Question(
            String field,
            String kind,
            String text,
            @Nullable String explanation,
            Map<String, String> answers,
            Map<String, String> typed) {

        public @Nullable String value() {
            return typed.get(field);
        }

        public @Nullable String part(String part) {
            return typed.get(field + "." + part);
        }
    }
}
