package org.regularis.applications.answers;

import static org.regularis.applications.answers.AnswerKey.DOCUMENT_NUMBER;
import static org.regularis.applications.answers.AnswerKey.DOCUMENT_TYPE;
import static org.regularis.applications.answers.AnswerKey.EXPIRES_ON;
import static org.regularis.applications.answers.AnswerKey.ISSUING_STATE;
import static org.regularis.applications.answers.AnswerKey.MRZ;
import static org.regularis.applications.answers.AnswerKey.OFFICIAL_NUMBER;
import static org.regularis.applications.answers.AnswerKey.OFFICIAL_NUMBER_KIND;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The document by which an applicant says who they are; in a draft each text may be empty.
 *
 * @param type one of {@link Choices#IDENTITY_DOCUMENT}
 * @param issuingState alpha-3 code
 * @param mrz the machine-readable lines
 * @param officialNumberKind one of {@link Choices#OFFICIAL_NUMBER}
 * @param officialNumber the number that an authority here has given to the applicant
 */
public record IdentityAnswers(
        String type,
        String number,
        String issuingState,
        Optional<LocalDate> expiresOn,
        Optional<String> mrz,
        Optional<String> officialNumberKind,
        Optional<String> officialNumber) {

    public static IdentityAnswers of(Map<String, String> answers) {
        return new IdentityAnswers(
                DOCUMENT_TYPE.in(answers),
                DOCUMENT_NUMBER.in(answers),
                ISSUING_STATE.in(answers),
                Given.date(EXPIRES_ON, answers),
                Given.text(MRZ, answers),
                Given.text(OFFICIAL_NUMBER_KIND, answers),
                Given.text(OFFICIAL_NUMBER, answers));
    }
}
