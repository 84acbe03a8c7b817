package org.regularis.employers.web;

import java.util.Locale;
import org.regularis.employers.EmployerQuestion;
import org.regularis.employers.Verification;
import org.regularis.shared.VerificationId;

/** A question in an employer's list. */
public record QuestionRow(VerificationId id, String workerName, String asked, String until, String answered) {

    static QuestionRow of(EmployerQuestion question, StatementTexts words, Locale locale) {
        Verification verification = question.verification();
        return new QuestionRow(
                verification.id(),
                question.workerName(),
                words.day(verification.askedAt(), locale),
                words.day(verification.answerUntil(), locale),
                verification.answeredAt().map(at -> words.day(at, locale)).orElse(""));
    }
}
