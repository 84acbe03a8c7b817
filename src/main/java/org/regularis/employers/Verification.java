package org.regularis.employers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.VerificationId;

/** One question to an employer about one job, and the answer if there is one. */
public record Verification(
        VerificationId id,
        ApplicationId application,
        String employerName,
        State state,
        Instant askedAt,
        Instant answerUntil,
        Optional<Instant> answeredAt,
        List<Statement> statements,
        Optional<String> remark) {

    public enum State { OPEN, ANSWERED, EXPIRED, CANCELLED }
}
