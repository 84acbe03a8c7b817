package org.regularis.casework.steps;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.regularis.applications.ApplicationFile;
import org.regularis.employers.JobClaim;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.Programme;

/** Reads the job out of what an applicant wrote: only what the programme wants an employer's word on. */
final class JobClaims {

    private JobClaims() {}

    static JobClaim of(Programme programme, ApplicationFile application) {
        var job = application.job();
        var employer = job.employer();
        return new JobClaim(
                employer.name(),
                employer.number(),
                employer.email(),
                application.applicantName(),
                job.occupation(),
                asked(
                        programme,
                        EmployerStatement.SINCE,
                        job.since().map(LocalDate::toString).orElse("")),
                asked(
                        programme,
                        EmployerStatement.HOURS,
                        job.hoursPerWeek().map(BigDecimal::toPlainString).orElse("")),
                asked(
                        programme,
                        EmployerStatement.WAGE,
                        job.monthlyWage().map(BigDecimal::toPlainString).orElse("")),
                asked(programme, EmployerStatement.CONTRACT, job.contract()));
    }

    private static String asked(Programme programme, EmployerStatement statement, String answer) {
        return programme.fact(statement).isPresent() ? answer : "";
    }
}
