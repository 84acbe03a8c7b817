package org.regularis.employers;

import org.regularis.shared.ApplicationId;
import org.regularis.shared.VerificationId;

/** An employer has answered about a job; published inside the answer's transaction. */
public record EmployerAnswered(ApplicationId application, VerificationId verification, Outcome outcome) {

    /** {@code DENIED} when any statement is denied, else {@code AMENDED} when any is amended. */
    public enum Outcome {
        CONFIRMED,
        AMENDED,
        DENIED
    }
}
