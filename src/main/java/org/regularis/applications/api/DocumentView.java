package org.regularis.applications.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.RejectionReason;

/**
 * A document as its owner gets it, with what its owner says of it; null is not said.
 *
 * @param verdict {@code pending}, {@code accepted} or {@code rejected}
 * @param rejection why it was rejected, as a code
 * @param type which paper it is
 * @param from first day that it is about, ISO or as it was typed
 * @param to last day that it is about
 * @param noted what the officer who accepted it says of it, which counts over the owner's word
 */
record DocumentView(
        String id,
        String kind,
        String fileName,
        String contentType,
        long size,
        Instant filedAt,
        String verdict,
        @Nullable String rejection,
        @Nullable String type,
        @Nullable String from,
        @Nullable String to,
        @Nullable String issuedOn,
        boolean translation,
        boolean apostille,
        @Nullable Noted noted) {

    /** An officer's word on a document. */
    record Noted(
            @Nullable String type,
            @Nullable String from,
            @Nullable String to,
            @Nullable String issuedOn,
            boolean translation,
            boolean apostille) {

        private static Noted of(DocumentDetails noted) {
            return new Noted(
                    given(noted.type()),
                    given(noted.from()),
                    given(noted.to()),
                    given(noted.issuedOn()),
                    noted.translation(),
                    noted.apostille());
        }
    }

    static DocumentView of(DocumentSummary document) {
        var said = document.said();
        return new DocumentView(
                document.id().toString(),
                document.kind(),
                document.fileName(),
                document.contentType(),
                document.size(),
                document.filedAt(),
                ApplicationView.kebab(document.verdict()),
                document.rejection().map(RejectionReason::code).orElse(null),
                given(said.type()),
                given(said.from()),
                given(said.to()),
                given(said.issuedOn()),
                said.translation(),
                said.apostille(),
                document.noted().map(Noted::of).orElse(null));
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
