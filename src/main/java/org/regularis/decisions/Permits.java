package org.regularis.decisions;

import java.security.SecureRandom;
import java.time.Clock;
import org.regularis.decisions.Decision.Permit;
import org.regularis.decisions.proof.PermitNumber;
import org.regularis.persons.Persons;
import org.springframework.stereotype.Component;

/** Makes out permits: a number that nobody can guess, valid from the day of the decision. */
@Component
class Permits {

    private final DecisionRegister register;
    private final CaseProgramme programmes;
    private final Persons persons;
    private final CheckRows guards;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Permits(DecisionRegister register, CaseProgramme programmes, Persons persons, CheckRows guards, Clock clock) {
        this.register = register;
        this.programmes = programmes;
        this.persons = persons;
        this.guards = guards;
        this.clock = clock;
    }

    void issue(Decision grant) {
        var programme = programmes.of(grant.application());
        guards.know(programme);
        var holder = new DecisionRegister.Holder(grant.application(), persons.of(grant.application()), programme.id());
        var from = programmes.dayOf(grant.application(), grant.decidedAt());
        var until = from.plusMonths(programme.permitMonths()).minusDays(1);
        boolean isNew;
        do {
            var number = PermitNumber.draw(from.getYear(), random);
            isNew = register.add(holder, new Permit(number.value(), from, until), clock.instant());
        } while (!isNew);
    }
}
