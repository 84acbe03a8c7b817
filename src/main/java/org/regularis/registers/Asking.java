package org.regularis.registers;

/** What became of the wish to ask a register. */
public enum Asking {
    ASKED,
    /** An earlier question still waits for its answer. */
    ALREADY_ASKED,
    /** No such register is connected here. */
    NOT_HERE,
    /** The application does not say what the register looks by, for example the employer's number. */
    NOTHING_TO_LOOK_BY,
    /** The application is closed: nothing is asked about it any more. */
    CLOSED
}
