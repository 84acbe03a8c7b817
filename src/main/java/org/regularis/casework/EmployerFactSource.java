package org.regularis.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.ApplicationFiles;
import org.regularis.employers.EmployerAnswered;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Statement;
import org.regularis.programmes.EmployerFacts;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.EmployerStatement.Confirmation;
import org.regularis.programmes.Programmes;
import org.springframework.stereotype.Component;

/** Reads an employer's answer as facts of the case's programme; what was denied is left for an officer to settle. */
@Component
class EmployerFactSource {

    private final ApplicationFiles applications;
    private final Programmes programmes;
    private final EmployerVerifications verifications;

    EmployerFactSource(ApplicationFiles applications, Programmes programmes, EmployerVerifications verifications) {
        this.applications = applications;
        this.programmes = programmes;
        this.verifications = verifications;
    }

    /** @return text by fact name */
    Map<String, String> facts(EmployerAnswered answered) {
        var file = applications.require(answered.application());
        var said = new EnumMap<EmployerStatement, String>(EmployerStatement.class);
        said.put(EmployerStatement.CONFIRMS, confirmation(answered.outcome()).value());
        verifications.find(answered.verification()).orElseThrow().statements().stream()
                .filter(EmployerFactSource::isAccepted)
                .forEach(statement -> subject(statement)
                        .ifPresent(
                                subject -> said.put(subject, statement.amended().orElse(statement.claimed()))));
        return EmployerFacts.of(programmes.require(file.programme(), file.programmeVersion()), said);
    }

    private static boolean isAccepted(Statement statement) {
        return statement
                .answer()
                .filter(answer -> answer != Statement.Answer.DENIED)
                .isPresent();
    }

    private static Confirmation confirmation(EmployerAnswered.Outcome outcome) {
        return switch (outcome) {
            case CONFIRMED -> Confirmation.YES;
            case AMENDED -> Confirmation.AMENDED;
            case DENIED -> Confirmation.NO;
        };
    }

    private static Optional<EmployerStatement> subject(Statement statement) {
        return switch (statement.subject()) {
            case WORKS_HERE -> Optional.empty();
            case SINCE -> Optional.of(EmployerStatement.SINCE);
            case HOURS -> Optional.of(EmployerStatement.HOURS);
            case WAGE -> Optional.of(EmployerStatement.WAGE);
            case CONTRACT -> Optional.of(EmployerStatement.CONTRACT);
        };
    }
}
