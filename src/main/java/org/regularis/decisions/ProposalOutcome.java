package org.regularis.decisions;

/** What became of an officer's word on a case: it stands as a proposal, or why it was not taken and nothing changed. */
public sealed interface ProposalOutcome {

    /** @param proposal as it stands now */
    record Accepted(Proposal proposal) implements ProposalOutcome {}

    /** Why it was not taken. */
    enum Refused implements ProposalOutcome {

        /** Somebody tried to be their own second officer. */
        SAME_PERSON,

        /** A refusal without a reason, or a reason that the programme does not know. */
        NO_REASON,

        /** The person has a permit of the programme that is still valid, or another grant of theirs is under way. */
        HOLDS_PERMIT,

        /** A reason that no rule gives on the facts as they stand, and that is not left to an officer. */
        NO_GROUND,

        /** The applicant can cure it, and was not asked for exactly that yet, or may still answer. */
        CURABLE,

        /** A grant while a needed check is open, too old, failed or not agreed with. */
        CHECKS_OPEN,

        /** Otherwise than the rules say, without a reason. */
        NO_DEVIATION_REASON,

        /** Otherwise than a rule says that allows no deviation. */
        NO_DEVIATION,

        /** The applicant is under 18, or may be: only a protection officer agrees with a refusal. */
        PROTECTION_OFFICER_DUE,

        /** Facts were stated since it was proposed. */
        FACTS_CHANGED,

        /** The case has moved on since: somebody else was faster, or the same thing was sent twice. */
        OUT_OF_TURN
    }
}
