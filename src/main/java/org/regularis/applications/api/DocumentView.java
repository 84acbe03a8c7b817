package org.regularis.applications.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentSummary;

/**
 * A document as its owner gets it.
 *
 * @param verdict {@code pending}, {@code accepted} or {@code rejected}
 * @param rejection why it was rejected, as a code
 */
record DocumentView(
        String id,
        String kind,
        String fileName,
        String contentType,
        long size,
        Instant filedAt,
        String verdict,
        @Nullable String rejection) {

    static DocumentView of(DocumentSummary document) {
        return new DocumentView(
                document.id().toString(),
                document.kind(),
                document.fileName(),
                document.contentType(),
                document.size(),
                document.filedAt(),
                ApplicationView.kebab(document.verdict()),
                document.rejection().orElse(null));
    }
}
