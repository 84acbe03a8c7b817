package org.regularis.casework.steps;

import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.employers.JobClaim;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.Programme;

/** Reads the job out of what an applicant wrote: only what the programme wants an employer's word on. */
final class JobClaims {

    private JobClaims() {}

    static JobClaim of(Programme programme, ApplicationFile application) {
        return new JobClaim(
                application.answer("employment.employerName"),
                given(application.answer("employment.employerNumber")),
                given(application.answer("employment.employerEmail")),
                application.applicantName(),
                application.answer("employment.occupation"),
                asked(programme, EmployerStatement.SINCE, application.answer("employment.since")),
                asked(programme, EmployerStatement.HOURS, application.answer("employment.hoursPerWeek")),
                asked(programme, EmployerStatement.WAGE, application.answer("employment.monthlyWage")),
                asked(programme, EmployerStatement.CONTRACT, application.answer("employment.contract")));
    }

    private static String asked(Programme programme, EmployerStatement statement, String answer) {
        return programme.fact(statement).isPresent() ? answer : "";
    }

    private static Optional<String> given(String answer) {
        return Optional.of(answer).filter(text -> !text.isBlank());
    }
}
