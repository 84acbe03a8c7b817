package org.regularis.correspondence.letters;

import java.time.Instant;

/** How things stand between the office and an employer: what may be told of it to the applicant. */
sealed interface EmployerContact {

    /** The programme wants nobody's word on the job, or the applicant may be under age. */
    record NotWanted() implements EmployerContact {}

    /** The applicant has given no address, so nobody was written to. */
    record NoAddress() implements EmployerContact {}

    /** There is an address, and nobody has been written to yet. */
    record NotYetAsked() implements EmployerContact {}

    /**
     * A question was put.
     *
     * @param way how it was sent
     * @param delivered false when the mail has come back or could not be handed over
     */
    record Asked(Way way, Instant at, Instant until, State state, boolean delivered) implements EmployerContact {}

    /** What a question was sent by: a mail, or the account of an employer of whom only the number is known. */
    enum Way {
        MAIL,
        ACCOUNT
    }

    /** What became of a question. */
    enum State {
        WAITING,
        ANSWERED,
        SILENT,
        CLOSED
    }
}
