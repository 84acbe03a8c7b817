package org.regularis.decisions.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.regularis.decisions.Decision.Permit;
import org.regularis.decisions.GroundTexts.FactRow;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.decisions.ReasonTexts.ReasonRow;
import org.regularis.programmes.LawWords;
import org.regularis.shared.ApplicationId;

/** A decision as its applicant reads it. */
record DecisionPage(
        ApplicationId application,
        String reference,
        Kind kind,
        LocalDate decidedOn,
        LocalDate challengeUntil,
        Optional<Permit> permit,
        String explanation,
        List<ReasonRow> reasons,
        List<FactRow> facts,
        LawWords law) {

    public boolean isGranted() {
        return kind == Kind.GRANT;
    }

    /** The last part of the message keys that differ by decision. */
    public String key() {
        return switch (kind) {
            case GRANT -> "granted";
            case REFUSAL -> "refused";
            case NON_ADMISSION -> "not-admitted";
        };
    }
}
