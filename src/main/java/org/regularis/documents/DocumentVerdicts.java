package org.regularis.documents;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.regularis.audit.AuditAction;
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

    /** Leaves it at the applicant's word about what it shows. */
    public void accept(ApplicationId application, DocumentId document) {
        accept(application, document, null);
    }

    /** @param noted what the officer says that it shows, which counts over the applicant's word from now on */
    public void accept(ApplicationId application, DocumentId document, @Nullable DocumentDetails noted) {
        judge(application, document, new Finding(Verdict.ACCEPTED, null, noted));
        audit.record(AuditAction.DOCUMENT_ACCEPTED, application, document.toString());
    }

    public void reject(ApplicationId application, DocumentId document, RejectionReason reason) {
        judge(application, document, new Finding(Verdict.REJECTED, reason, null));
        audit.record(AuditAction.DOCUMENT_REJECTED, application, document.toString());
    }

    private record Finding(
            Verdict verdict,
            @Nullable RejectionReason reason,
            @Nullable DocumentDetails noted) {}

    private void judge(ApplicationId application, DocumentId document, Finding finding) {
        var judgement = new Judgement(
                finding.verdict(),
                finding.reason(),
                finding.noted(),
                user.require().id(),
                clock.instant());
        if (!rows.judge(application, document, judgement)) {
            throw new NotFound();
        }
    }
}
