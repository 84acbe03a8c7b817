package org.regularis.casework.steps;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.regularis.applications.ApplicationFile;
import org.regularis.employers.JobClaim;

/** Reads the job out of what an applicant wrote. */
final class JobClaims {

    private JobClaims() {}

    static JobClaim of(ApplicationFile application) {
        var job = application.job();
        var employer = job.employer();
        return new JobClaim(
                employer.name(),
                employer.number(),
                employer.email(),
                application.applicantName(),
                job.occupation(),
                job.since().map(LocalDate::toString).orElse(""),
                job.hoursPerWeek().map(BigDecimal::toPlainString).orElse(""),
                job.monthlyWage().map(BigDecimal::toPlainString).orElse(""),
                job.contract());
    }
}
