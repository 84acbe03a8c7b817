package org.regularis.decisions.verification;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.PermitNumber;
import org.regularis.decisions.proof.PermitRecord;
import org.regularis.programmes.RunningProgramme;

/** Holds a permit against the decision that it names. */
final class PermitCheck {

    private final PermitRecord permit;
    private final Findings found;

    PermitCheck(PermitRecord permit, Findings found) {
        this.permit = permit;
        this.found = found;
    }

    void against(DecisionRecord decision, String hash, ExportedRules.Reading rules) {
        found.require(permit.format() == DecisionRecord.FORMAT, "permit.format", "is not " + DecisionRecord.FORMAT);
        found.require(!decision.decision().kind().refuses(), "permit", "a refusal has none");
        found.same("permit.application", permit.application(), decision.application());
        found.same("permit.decision", permit.decision(), hash);
        checkNumber();
        found.require(
                !permit.issuedAt().isBefore(decision.decision().at()), "permit.issuedAt", "is before the decision");
        var decided = LocalDate.ofInstant(decision.decision().at(), ZoneOffset.UTC);
        found.require(
                Math.abs(ChronoUnit.DAYS.between(decided, permit.validFrom())) <= 1,
                "permit.validFrom",
                "is not the day of the decision in any zone");
        rules.version().ifPresent(version -> {
            if (version.programme() instanceof RunningProgramme programme) {
                found.same(
                        "permit.validUntil",
                        permit.validUntil(),
                        permit.validFrom().plusMonths(programme.permitMonths()).minusDays(1));
            }
        });
    }

    private void checkNumber() {
        try {
            var number = new PermitNumber(permit.number()).value();
            found.require(
                    number.startsWith("P-%04d-".formatted(permit.validFrom().getYear())),
                    "permit.number",
                    "is of another year");
        } catch (IllegalArgumentException e) {
            found.add("permit.number", "is no number of a permit");
        }
    }
}
