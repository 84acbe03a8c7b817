package org.regularis.applications.answers;

import static org.regularis.applications.answers.AnswerKey.ADDRESS;
import static org.regularis.applications.answers.AnswerKey.EMAIL;
import static org.regularis.applications.answers.AnswerKey.PHONE;

import java.util.Map;
import java.util.Optional;

/** Where an applicant can be reached. */
public record ContactAnswers(Optional<String> address, Optional<String> email, Optional<String> phone) {

    public static ContactAnswers of(Map<String, String> answers) {
        return new ContactAnswers(Given.text(ADDRESS, answers), Given.text(EMAIL, answers), Given.text(PHONE, answers));
    }
}
