package org.regularis.persons;

import java.time.Instant;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;

/**
 * What an officer has said about two applications; a later one takes its place.
 *
 * @param number goes up with each answer
 * @param application whose officer was asked
 * @param other the one that was on file
 */
public record Answer(
        long number,
        ApplicationId application,
        ApplicationId other,
        Verdict verdict,
        String reason,
        UserId by,
        Instant at) {

    /** Who the two applicants are. */
    public enum Verdict {
        SAME,
        ANOTHER
    }
}
