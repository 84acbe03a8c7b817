package org.regularis.employers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.employers.Statement.Subject;

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
        String contract) {

    /** What the employer is asked, one by one; what the applicant left out is not asked. */
    List<Statement> statements() {
        return Stream.of(
                        statement(Subject.WORKS_HERE, occupation),
                        statement(Subject.SINCE, since),
                        statement(Subject.HOURS, hoursPerWeek),
                        statement(Subject.WAGE, monthlyWage),
                        statement(Subject.CONTRACT, contract))
                .filter(statement -> statement.subject() == Subject.WORKS_HERE
                        || !statement.claimed().isEmpty())
                .toList();
    }

    private static Statement statement(Subject subject, String claimed) {
        return new Statement(subject, claimed.strip(), Optional.empty(), Optional.empty());
    }
}
