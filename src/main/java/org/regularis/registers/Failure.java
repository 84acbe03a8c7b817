package org.regularis.registers;

/** Why a register gave no answer; never its own words, they may name somebody. */
public enum Failure {
    UNREACHABLE,
    TOO_SLOW,
    /** It does not take our token. */
    REFUSES_US,
    /** It says itself that it cannot answer now. */
    OUT_OF_ORDER,
    /** What it sent is no answer of the agreed form, or too large for one. */
    NOT_UNDERSTOOD
}
