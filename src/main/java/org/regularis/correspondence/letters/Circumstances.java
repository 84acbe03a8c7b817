package org.regularis.correspondence.letters;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.EvidenceRequest;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.decisions.Proposal;

/**
 * What is true of a case when its applicant is written to. Letters are made from this and from nothing else: not from the
 * step of the process that sends them.
 *
 * @param requests for evidence, newest first
 * @param notice the newest, with the proposal that it announces
 * @param withdrawn whether the applicant has taken the application back
 * @param mayApplyAgain whether the programme takes applications today
 */
record Circumstances(
        Instant at,
        EmployerContact employer,
        List<Asking> requests,
        Optional<Hearing> notice,
        Optional<Decided> decision,
        boolean withdrawn,
        boolean mayApplyAgain) {

    /** @param toldBefore whether a letter has asked for this before */
    record Asking(EvidenceRequest request, boolean toldBefore) {}

    /** An announced refusal. */
    record Hearing(Notice notice, Proposal announced) {

        /** Whether a reply would still be read. */
        boolean isOpen(Instant now) {
            return notice.repliedAt().isEmpty() && !now.isAfter(notice.replyUntil());
        }
    }

    record Decided(Decision decision, Optional<Instant> challengeUntil) {

        boolean bySecondOfficer() {
            return decision.confirmedBy()
                    .filter(second -> !second.equals(decision.decidedBy()))
                    .isPresent();
        }
    }

    /** The request that a letter is about. */
    Optional<Asking> asking(Occasion occasion) {
        return requests.stream()
                .filter(one -> occasion.isAbout(one.request().id()))
                .findFirst()
                .or(() -> requests.stream().findFirst());
    }
}
