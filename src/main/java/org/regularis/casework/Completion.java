package org.regularis.casework;

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

        /** A fact that the programme does not have, or whose value cannot be read. */
        INVALID_FACT
    }
}
