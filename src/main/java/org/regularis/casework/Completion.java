package org.regularis.casework;

import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.ProposalOutcome;

/** What became of a piece of work that an officer handed in: done, or refused with nothing changed. */
public sealed interface Completion {

    record Done() implements Completion {}

    /** Why it was refused; the words are under {@code casework.problem.}. */
    enum Refused implements Completion {

        /** It was changed, done or taken since the officer saw it. */
        STALE,

        /** Somebody else has it, or this officer must not do it. */
        NOT_YOURS,

        /** The second officer is the first. */
        SAME_PERSON,

        /** The case has moved on: another proposal stands or waits. */
        OUT_OF_TURN,

        /** A refusal without a reason, or a reason that the programme does not know. */
        NO_REASON,

        /** The person has a permit of the programme that is still valid, or another grant of theirs is under way. */
        HOLDS_PERMIT,

        /** Nobody has said yet whether the applicant is somebody who is on file. */
        DUPLICATE_OPEN,

        /** A reason that no rule gives on the facts as they stand, and that is not left to an officer. */
        NO_GROUND,

        /** A reason that the applicant can cure, who was not asked for exactly that yet, or may still answer. */
        CURABLE,

        /** A grant while a needed check is open, too old, failed or not agreed with. */
        CHECKS_OPEN,

        /** Otherwise than the rules say, without a reason. */
        NO_DEVIATION_REASON,

        /** Otherwise than a rule says that allows no deviation. */
        NO_DEVIATION,

        /** The applicant is under 18, or may be: only a protection officer agrees with a refusal. */
        PROTECTION_OFFICER_DUE,

        /** The applicant is under 18, or may be: no employer is written to. */
        NO_EMPLOYER_OF_MINORS,

        /** Facts were stated since it was proposed. */
        FACTS_CHANGED,

        /** A fact that the programme does not have, or whose value cannot be read. */
        INVALID_FACT,

        /** A fact without a source, or with one that is not in the case. */
        NO_SOURCE,

        /** A fact of a check that somebody else does. */
        NOT_THE_ROLE,

        /** A fact that the system measures otherwise, without a reason. */
        MEASURED_OTHERWISE;

        static Refused of(CaseChecks.StatementProblem problem) {
            return switch (problem) {
                case INVALID_FACT -> INVALID_FACT;
                case NO_SOURCE -> NO_SOURCE;
                case NOT_THE_ROLE -> NOT_THE_ROLE;
                case MEASURED_OTHERWISE -> MEASURED_OTHERWISE;
            };
        }

        static Refused of(ProposalOutcome.Refused refused) {
            return switch (refused) {
                case SAME_PERSON -> SAME_PERSON;
                case NO_REASON -> NO_REASON;
                case HOLDS_PERMIT -> HOLDS_PERMIT;
                case NO_GROUND -> NO_GROUND;
                case CURABLE -> CURABLE;
                case CHECKS_OPEN -> CHECKS_OPEN;
                case NO_DEVIATION_REASON -> NO_DEVIATION_REASON;
                case NO_DEVIATION -> NO_DEVIATION;
                case PROTECTION_OFFICER_DUE -> PROTECTION_OFFICER_DUE;
                case FACTS_CHANGED -> FACTS_CHANGED;
                case OUT_OF_TURN -> OUT_OF_TURN;
            };
        }
    }
}
