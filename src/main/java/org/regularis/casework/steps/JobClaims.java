package org.regularis.casework.steps;

import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.employers.JobClaim;

/** Reads the job out of what an applicant wrote. */
final class JobClaims {

    private JobClaims() {}

    static JobClaim of(ApplicationFile application) {
        return new JobClaim(
                application.answer("employment.employerName"),
                given(application.answer("employment.employerNumber")),
                given(application.answer("employment.employerEmail")),
                application.applicantName(),
                application.answer("employment.occupation"),
                application.answer("employment.since"),
                application.answer("employment.hoursPerWeek"),
                application.answer("employment.monthlyWage"),
                application.answer("employment.contract"));
    }

    private static Optional<String> given(String answer) {
        return Optional.of(answer).filter(text -> !text.isBlank());
    }
}
