package org.regularis.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.shared.ApplicationId;

/**
 * What an officer asks an applicant for.
 *
 * @param note the officer's own words to the applicant, may be empty
 * @param answerUntil set when the request goes out
 */
public record EvidenceRequest(
        UUID id,
        ApplicationId application,
        List<Item> items,
        String note,
        Instant askedAt,
        Optional<Instant> answerUntil,
        Optional<Instant> answeredAt,
        String answer) {

    /** One thing asked for: a kind of evidence and why, as a code under {@code applications.request.why.<code>}. */
    public record Item(String evidenceKind, String why) {}

    /** Why something is asked for. */
    public static final List<String> WHYS =
            List.of("missing", "unreadable", "expired", "incomplete", "does-not-prove", "other-evidence-of-work");
}
