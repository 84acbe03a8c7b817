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
    private final DecisionSettings settings;

    Grounds(FactSheet facts, CaseProgramme programmes, DecisionSettings settings) {
        this.facts = facts;
        this.programmes = programmes;
        this.settings = settings;
    }

    Ground of(ApplicationId application, List<String> reasonCodes) {
        return Ground.of(programmes.of(application), reasonCodes, facts.of(application));
    }

    Instant challengeUntil(ApplicationId application, Instant decidedAt) {
        return programmes.deadline(application, decidedAt, settings.challengeWorkingDays());
    }
}
