package org.regularis.employers;

import java.util.Optional;

/**
 * The job as the applicant describes it.
 *
 * @param since ISO date; hours per week, monthly wage and contract as the applicant typed them
 */
public record JobClaim(
        String employerName,
        Optional<String> employerNumber,
        Optional<String> employerEmail,
        String workerName,
        String occupation,
        String since,
        String hoursPerWeek,
        String monthlyWage,
        String contract) {}
