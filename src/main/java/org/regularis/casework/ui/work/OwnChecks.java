package org.regularis.casework.ui.work;

import java.util.List;
import java.util.Optional;
import org.regularis.casework.CheckDesk;
import org.regularis.casework.ui.OpenCase;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.FactSheet;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Check;
import org.regularis.registers.RegisterAnswers;
import org.springframework.stereotype.Component;

/** The checks of a case that a protection officer does, whoever has the other work on it. */
@Component
class OwnChecks {

    private final CaseChecks checks;
    private final CheckDesk desk;
    private final FactSheet facts;
    private final Documents documents;
    private final EmployerVerifications verifications;
    private final RegisterAnswers registers;
    private final CurrentUser user;

    OwnChecks(
            CaseChecks checks,
            CheckDesk desk,
            FactSheet facts,
            Documents documents,
            EmployerVerifications verifications,
            RegisterAnswers registers,
            CurrentUser user) {
        this.checks = checks;
        this.desk = desk;
        this.facts = facts;
        this.documents = documents;
        this.verifications = verifications;
        this.registers = registers;
        this.user = user;
    }

    /** Empty for everybody else, on a closed case, and where nothing of theirs is to be checked. */
    Optional<OwnChecksForm> of(OpenCase atHand, OwnChecksForm.Finish finish) {
        if (!user.require().has(Roles.PROTECTION_OFFICER)
                || atHand.file().closedAt().isPresent()) {
            return Optional.empty();
        }
        var theirs = theirs(atHand);
        return theirs.isEmpty()
                ? Optional.empty()
                : Optional.of(new OwnChecksForm(
                        theirs,
                        new FactFields(
                                atHand.programme(),
                                fact -> theirs.stream().anyMatch(check -> check.fact(fact.name())
                                        .isPresent()),
                                facts.of(atHand.id()),
                                FactSources.of(
                                        documents.of(atHand.id()),
                                        verifications.of(atHand.id()),
                                        registers.of(atHand.id()))),
                        stated -> finish.with(desk.find(atHand.id(), stated))));
    }

    private List<Check> theirs(OpenCase atHand) {
        return checks.of(atHand.id()).stream()
                .filter(check -> check.state() != CaseCheck.State.NOT_NEEDED)
                .map(CaseCheck::check)
                .filter(check -> check.by() == Check.Performer.PROTECTION_OFFICER)
                .toList();
    }
}
