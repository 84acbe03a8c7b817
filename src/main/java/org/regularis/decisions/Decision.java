package org.regularis.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;

/** What was decided on an application, by whom and why; final but for the remedies. */
public record Decision(
        ApplicationId application,
        Proposal.Kind kind,
        List<String> reasonCodes,
        String explanation,
        UserId decidedBy,
        Optional<UserId> confirmedBy,
        Instant decidedAt,
        Optional<Permit> permit) {

    /** The permit that a grant yields. */
    public record Permit(String number, LocalDate validFrom, LocalDate validUntil) {}
}
