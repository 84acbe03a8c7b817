package org.regularis.employers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.VerificationId;

/**
 * One question to an employer about one job, and the answer if there is one.
 *
 * @param signature who answered, once somebody has
 * @param registration the number under which the employer is registered, if the answer gives one
 */
public record Verification(
        VerificationId id,
        ApplicationId application,
        String employerName,
        State state,
        Instant askedAt,
        Instant answerUntil,
        Optional<Instant> answeredAt,
        List<Statement> statements,
        Optional<String> remark,
        Optional<Signature> signature,
        Optional<Registration> registration) {

    public enum State {
        OPEN,
        ANSWERED,
        EXPIRED,
        CANCELLED
    }

    /** Who answered for the employer, in that person's own words. */
    public record Signature(String name, String position) {}

    Verification with(List<Statement> others) {
        return new Verification(
                id,
                application,
                employerName,
                state,
                askedAt,
                answerUntil,
                answeredAt,
                others,
                remark,
                signature,
                registration);
    }

    boolean isOpenAt(Instant now) {
        return state == State.OPEN && now.isBefore(answerUntil);
    }
}
