package org.regularis.applications.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.NumberPlace;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.NumberTexts;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.springframework.stereotype.Component;

/** Tells an applicant that the check digits of a number do not fit: a hint, never a barrier. */
@Component
class NumberNotes {

    private static final AnswerKey KIND = AnswerKey.OFFICIAL_NUMBER_KIND;
    private static final AnswerKey NUMBER = AnswerKey.OFFICIAL_NUMBER;

    private final NumberChecks checks;
    private final NumberTexts words;

    NumberNotes(NumberChecks checks, NumberTexts words) {
        this.checks = checks;
        this.words = words;
    }

    /** Null when no number was typed, or nothing is wrong with it. */
    @Nullable
    String of(ApplicationFile file, Locale locale) {
        return kind(file)
                .flatMap(kind -> flaw(file, kind).map(flaw -> words.sentence(kind, flaw, locale)))
                .orElse(null);
    }

    /** Whether something should be looked at that was not shown before. */
    boolean isWorthALook(ApplicationFile before, ApplicationFile after, Map<String, String> form) {
        var shown = form.containsKey("number-shown")
                && before.answer(NUMBER).equals(after.answer(NUMBER))
                && before.answer(KIND).equals(after.answer(KIND));
        return !shown && kind(after).flatMap(kind -> flaw(after, kind)).isPresent();
    }

    private static Optional<NumberKind> kind(ApplicationFile file) {
        return NumberKind.of(file.answer(KIND)).filter(NumberPlace.OFFICIAL_NUMBER::takes);
    }

    private Optional<NumberFlaw> flaw(ApplicationFile file, NumberKind kind) {
        var number = file.answer(NUMBER);
        return number.isBlank() ? Optional.empty() : checks.check(kind, number).flaw();
    }
}
