package org.regularis.documents;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.audit.AuditTrail;
import org.regularis.documents.DocumentRows.Judgement;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds what officers made of documents. The caller has checked who asks. */
@Component
@Transactional
public class DocumentVerdicts {

    /** What may be wrong with a document; the words are under {@code documents.rejection.<code>}. */
    public static final List<String> REJECTION_REASONS = List.of(
            "unreadable", "wrong-document", "expired", "incomplete", "name-differs", "translation-missing");

    private final DocumentRows rows;
    private final AuditTrail audit;
    private final CurrentUser user;
    private final Clock clock;

    DocumentVerdicts(DocumentRows rows, AuditTrail audit, CurrentUser user, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    public void accept(ApplicationId application, DocumentId document) {
        judge(application, document, Verdict.ACCEPTED, null);
        audit.record("document-accepted", application, document.toString());
    }

    /** @param reasonCode one of {@link #REJECTION_REASONS} */
    public void reject(ApplicationId application, DocumentId document, String reasonCode) {
        if (!REJECTION_REASONS.contains(reasonCode)) {
            throw new IllegalArgumentException("No reason to reject a document: " + reasonCode);
        }
        judge(application, document, Verdict.REJECTED, reasonCode);
        audit.record("document-rejected", application, document.toString());
    }

    private void judge(ApplicationId application, DocumentId document, Verdict verdict, @Nullable String reason) {
        var judgement = new Judgement(verdict, reason, user.require().id(), clock.instant());
        if (!rows.judge(application, document, judgement)) {
            throw new NotFound();
        }
    }
}
