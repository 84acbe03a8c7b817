package org.regularis.decisions;

import java.time.Instant;
import java.util.List;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Puts together what a notice or a decision rests on today, and how long it may be challenged. */
@Component
class Grounds {

    private final FactSheet facts;
    private final CaseProgramme programmes;

    Grounds(FactSheet facts, CaseProgramme programmes) {
        this.facts = facts;
        this.programmes = programmes;
    }

    Ground of(ApplicationId application, List<String> reasonCodes) {
        return Ground.of(programmes.of(application), reasonCodes, facts.of(application));
    }

    Instant challengeUntil(ApplicationId application, Instant decidedAt) {
        var remedy = programmes.of(application).law().remedy();
        return programmes.deadline(application, decidedAt, remedy.workingDays());
    }
}
