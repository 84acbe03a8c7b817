package org.regularis.casework;

import org.regularis.decisions.Proposal;

/** How a case ended. */
public enum CaseOutcome {
    GRANT,
    REFUSAL,
    NON_ADMISSION,
    WITHDRAWN;

    public static CaseOutcome of(Proposal.Kind decided) {
        return switch (decided) {
            case GRANT -> GRANT;
            case REFUSAL -> REFUSAL;
            case NON_ADMISSION -> NON_ADMISSION;
        };
    }
}
