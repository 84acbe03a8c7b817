package org.regularis.documents;

import java.time.Instant;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;

/**
 * One filed document as lists show it.
 *
 * @param kind an evidence kind of the programme, for example {@code identity}
 * @param rejection the reason code of a rejected document
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
        Optional<String> rejection) {

    /** What the officer made of it. */
    public enum Verdict { PENDING, ACCEPTED, REJECTED }
}
