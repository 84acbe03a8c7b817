package org.regularis.decisions;

import java.time.Instant;
import org.regularis.programmes.Eligibility;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.StepsOnly;
import org.springframework.stereotype.Component;

/** What the process itself writes down about decisions. */
@StepsOnly
@Component
public class DecisionRecording {

    /** Evaluates the programme's rules on the fact sheet and keeps the result with the facts used. */
    public Eligibility evaluate(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Gives notice of the intended refusal that the current, confirmed proposal asks for. */
    public void giveNotice(ApplicationId application, Instant replyUntil) {
        throw new UnsupportedOperationException();
    }

    /** Records the decision from the current proposal with its reasons, facts and law; publishes {@link DecisionRecorded}. */
    public Decision record(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Issues the permit of a grant: number and validity; once. */
    public void issuePermit(ApplicationId application) {
        throw new UnsupportedOperationException();
    }
}
