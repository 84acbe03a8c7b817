package org.regularis.applications.answers;

import static org.regularis.applications.answers.AnswerKey.CONTRACT;
import static org.regularis.applications.answers.AnswerKey.EMPLOYED_SINCE;
import static org.regularis.applications.answers.AnswerKey.EMPLOYER_EMAIL;
import static org.regularis.applications.answers.AnswerKey.EMPLOYER_NAME;
import static org.regularis.applications.answers.AnswerKey.EMPLOYER_NUMBER;
import static org.regularis.applications.answers.AnswerKey.EMPLOYER_PHONE;
import static org.regularis.applications.answers.AnswerKey.HOURS_PER_WEEK;
import static org.regularis.applications.answers.AnswerKey.MAY_ASK_EMPLOYER;
import static org.regularis.applications.answers.AnswerKey.MONTHLY_WAGE;
import static org.regularis.applications.answers.AnswerKey.OCCUPATION;
import static org.regularis.applications.answers.AnswerKey.SECTOR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * The work that an applicant has, and who offers it; in a draft each text may be empty.
 *
 * @param sector one of {@link Choices#SECTOR}
 * @param monthlyWage in the currency of the country
 * @param contract one of {@link Choices#CONTRACT}
 */
public record JobAnswers(
        Employer employer,
        String occupation,
        String sector,
        Optional<LocalDate> since,
        Optional<BigDecimal> hoursPerWeek,
        Optional<BigDecimal> monthlyWage,
        String contract) {

    public static JobAnswers of(Map<String, String> answers) {
        return new JobAnswers(
                Employer.of(answers),
                OCCUPATION.in(answers),
                SECTOR.in(answers),
                Given.date(EMPLOYED_SINCE, answers),
                Given.number(HOURS_PER_WEEK, answers),
                Given.number(MONTHLY_WAGE, answers),
                CONTRACT.in(answers));
    }

    /**
     * @param number under which the employer is registered
     * @param mayBeAsked whether the applicant has said that the employer may be written to
     */
    public record Employer(
            String name, Optional<String> number, Optional<String> email, Optional<String> phone, boolean mayBeAsked) {

        private static Employer of(Map<String, String> answers) {
            return new Employer(
                    EMPLOYER_NAME.in(answers),
                    Given.text(EMPLOYER_NUMBER, answers),
                    Given.text(EMPLOYER_EMAIL, answers),
                    Given.text(EMPLOYER_PHONE, answers),
                    MAY_ASK_EMPLOYER.in(answers).equals("yes"));
        }
    }
}
