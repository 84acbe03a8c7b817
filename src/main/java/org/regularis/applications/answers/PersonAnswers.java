package org.regularis.applications.answers;

import static org.regularis.applications.answers.AnswerKey.BIRTH_DATE;
import static org.regularis.applications.answers.AnswerKey.CALLED_NAME;
import static org.regularis.applications.answers.AnswerKey.CITIZENSHIP;
import static org.regularis.applications.answers.AnswerKey.FAMILY_NAME;
import static org.regularis.applications.answers.AnswerKey.GIVEN_NAMES;
import static org.regularis.applications.answers.AnswerKey.NATIVE_NAME;
import static org.regularis.applications.answers.AnswerKey.REGION;
import static org.regularis.applications.answers.AnswerKey.SEX;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Who applies, as they wrote it; in a draft each text may be empty.
 *
 * @param sex F, M or X
 * @param citizenship alpha-3 code of a state, or one of {@link Country#STATELESS} and {@link Country#UNKNOWN}
 * @param region id of one of the programme's regions
 */
public record PersonAnswers(
        String familyName,
        Optional<String> givenNames,
        Optional<String> nativeName,
        Optional<String> calledName,
        Optional<LocalDate> birthDate,
        String sex,
        String citizenship,
        String region) {

    public static PersonAnswers of(Map<String, String> answers) {
        return new PersonAnswers(
                FAMILY_NAME.in(answers),
                Given.text(GIVEN_NAMES, answers),
                Given.text(NATIVE_NAME, answers),
                Given.text(CALLED_NAME, answers),
                Given.date(BIRTH_DATE, answers),
                SEX.in(answers),
                CITIZENSHIP.in(answers),
                REGION.in(answers));
    }

    /** Given and family names as letters and lists show them. */
    public String name() {
        return (givenNames.orElse("") + " " + familyName).strip();
    }
}
