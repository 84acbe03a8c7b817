package org.regularis.documents;

import java.util.List;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Holds what officers made of documents. The caller has checked who asks. */
@Component
public class DocumentVerdicts {

    /** Reasons for a rejection: {@code unreadable, wrong-document, expired, incomplete, name-differs, translation-missing}. */
    public static final List<String> REJECTION_REASONS = List.of(
            "unreadable", "wrong-document", "expired", "incomplete", "name-differs", "translation-missing");

    public void accept(ApplicationId application, DocumentId document) {
        throw new UnsupportedOperationException();
    }

    public void reject(ApplicationId application, DocumentId document, String reasonCode) {
        throw new UnsupportedOperationException();
    }
}
