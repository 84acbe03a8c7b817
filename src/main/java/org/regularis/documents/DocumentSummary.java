package org.regularis.documents;

import java.time.Instant;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;

/**
 * One filed document as lists show it.
 *
 * @param kind an evidence kind of the programme, for example {@code identity}
 * @param rejection why it was rejected
 * @param said what the applicant says of it
 * @param noted what the officer who accepted it says of it; empty when they left it at the applicant's word
 */
public record DocumentSummary(
        DocumentId id,
        ApplicationId application,
        String kind,
        String fileName,
        String contentType,
        long size,
        Instant filedAt,
        Verdict verdict,
        Optional<RejectionReason> rejection,
        DocumentDetails said,
        Optional<DocumentDetails> noted) {

    /** What the officer made of it. */
    public enum Verdict {
        PENDING,
        ACCEPTED,
        REJECTED
    }

    /** What counts: the officer's word over the applicant's. */
    public DocumentDetails details() {
        return noted.orElse(said);
    }

    /** Whether it shows anything: one that was not accepted shows nothing. */
    public boolean counts() {
        return verdict != Verdict.REJECTED;
    }

    /** Whether the applicant may still say something else of it: an officer's word stands. */
    public boolean isOpenToWords() {
        return counts() && noted.isEmpty();
    }
}
