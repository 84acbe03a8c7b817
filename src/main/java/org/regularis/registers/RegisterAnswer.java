package org.regularis.registers;

import java.time.Instant;
import java.util.List;

/**
 * What a register has answered; nobody changes it, and a hit is a question to an officer.
 *
 * @param reference the number under which the register keeps that it was asked
 */
public record RegisterAnswer(Instant answeredAt, Result result, String reference, List<Finding> findings) {

    public enum Result {
        /** Nothing there that an officer has to look at. */
        CLEAR,
        /** Something there that an officer has to look at. */
        HIT,
        /** The register does not know whom or what it was asked about. */
        UNKNOWN
    }
}
