package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.jspecify.annotations.Nullable;
import org.regularis.applications.answers.Country;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/** Facts of a programme as people read them. */
public record FactTexts(Programme programme, DeskDates time) {

    public static String question(Programme programme, String name) {
        return programme.fact(name).map(fact -> Labels.of(fact.question())).orElse(name);
    }

    /** A fact's value in words; null is known to be absent. */
    public String value(String name, @Nullable String value) {
        if (value == null) {
            return translate("casework.fact.absent");
        }
        return programme.fact(name).map(fact -> value(fact, value)).orElse(value);
    }

    private String value(Programme.Fact fact, String value) {
        return switch (fact.type()) {
            case BOOLEAN -> translate(isYes(value) ? "casework.fact.yes" : "casework.fact.no");
            case DATE -> time.day(value);
            case TEXT ->
                fact.origin()
                                .answer()
                                .filter(ApplicantAnswer.CITIZENSHIP::equals)
                                .isPresent()
                        ? Country.name(value, Labels.locale())
                        : choice(fact, value);
            case NUMBER -> value;
        };
    }

    public static String choice(Programme.Fact fact, String value) {
        return fact.choiceName(value, Language.of(Labels.locale()));
    }

    public static boolean isYes(String value) {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes");
    }
}
