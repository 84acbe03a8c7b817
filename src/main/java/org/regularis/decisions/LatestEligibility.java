package org.regularis.decisions;

import java.util.Optional;
import org.regularis.programmes.Eligibility;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The last result of the rules on a case, as officers see it. The caller has checked who asks. */
@Component
public class LatestEligibility {

    private final RuleResults results;

    LatestEligibility(RuleResults results) {
        this.results = results;
    }

    public Optional<Eligibility> of(ApplicationId application) {
        return results.latest(application);
    }
}
