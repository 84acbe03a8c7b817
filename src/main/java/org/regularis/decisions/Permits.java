package org.regularis.decisions;

import java.security.SecureRandom;
import java.time.Clock;
import org.regularis.decisions.Decision.Permit;
import org.regularis.decisions.proof.PermitNumber;
import org.springframework.stereotype.Component;

/** Makes out permits: a number that nobody can guess, valid from the day of the decision. */
@Component
class Permits {

    private final DecisionRegister register;
    private final CaseProgramme programmes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Permits(DecisionRegister register, CaseProgramme programmes, Clock clock) {
        this.register = register;
        this.programmes = programmes;
        this.clock = clock;
    }

    void issue(Decision grant) {
        var from = programmes.dayOf(grant.application(), grant.decidedAt());
        var until = from.plusMonths(programmes.of(grant.application()).permitMonths())
                .minusDays(1);
        boolean isNew;
        do {
            var number = PermitNumber.draw(from.getYear(), random);
            isNew = register.add(grant.application(), new Permit(number.value(), from, until), clock.instant());
        } while (!isNew);
    }
}
