package org.regularis.applications;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentIntake.About;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.documents.Filing;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an applicant hands in as evidence, and may take back while nobody can have looked at it. */
@Component
public class EvidenceFiling {

    private static final String APPLICANT = "hasRole('" + Roles.APPLICANT + "')";

    private final Applications applications;
    private final ApplicationFiles files;
    private final ProgressHistory history;
    private final SubmissionCheck check;
    private final EvidenceRequests requests;
    private final Documents documents;
    private final DocumentIntake intake;
    private final CurrentUser currentUser;
    private final Clock clock;

    EvidenceFiling(
            Applications applications, ApplicationFiles files, ProgressHistory history, SubmissionCheck check,
            EvidenceRequests requests, Documents documents, DocumentIntake intake, CurrentUser currentUser,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.history = history;
        this.check = check;
        this.requests = requests;
        this.documents = documents;
        this.intake = intake;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** In the order of filing. */
    @PreAuthorize(APPLICANT)
    public List<DocumentSummary> of(ApplicationId id) {
        return documents.of(files.own(id).id());
    }

    @PreAuthorize(APPLICANT)
    public DocumentSummary find(ApplicationId id, DocumentId document) {
        return of(id).stream().filter(found -> found.id().equals(document)).findFirst().orElseThrow(NotFound::new);
    }

    /** @param about a kind of evidence of the programme, and what the applicant says of it, right or not yet */
    @PreAuthorize(APPLICANT)
    public Filing file(ApplicationId id, About about, String fileName, InputStream content) {
        var file = files.own(id);
        if (!isOpen(file)) {
            throw new NotNow();
        }
        requireKnown(file, about);
        var filing = intake.file(id, about, fileName, content);
        if (filing instanceof Filing.Filed) {
            applications.touch(id, clock.instant());
        }
        return filing;
    }

    /** Says what a document is and shows; what was said before is forgotten. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public void describe(ApplicationId id, DocumentId document, DocumentDetails said) {
        var file = applications.lock(id, currentUser.require().id()).orElseThrow(NotFound::new);
        requireKnown(file, new About(find(id, document).kind(), said));
        if (!isOpen(file) || !intake.describe(id, document, said)) {
            throw new NotNow();
        }
        applications.touch(id, clock.instant());
    }

    /** The documents of which the applicant may say now what they are. */
    @PreAuthorize(APPLICANT)
    public List<DocumentSummary> describable(ApplicationId id) {
        var file = files.own(id);
        return isOpen(file) ? documents.of(id).stream().filter(DocumentSummary::isOpenToWords).toList() : List.of();
    }

    private void requireKnown(ApplicationFile file, About about) {
        var kind = check.programme(file).evidence(about.kind()).orElseThrow(UnknownKind::new);
        var type = about.details().type();
        if (!type.isEmpty() && !type.equals(DocumentDetails.OTHER) && kind.type(type).isEmpty()) {
            throw new UnknownType();
        }
    }

    /** Whether documents may be added now: in the applicant's turn, and late ones until an officer goes on without. */
    @PreAuthorize(APPLICANT)
    public boolean isOpen(ApplicationId id) {
        return isOpen(files.own(id));
    }

    private boolean isOpen(ApplicationFile file) {
        return file.takesDocuments() || requests.toAnswer(file.id()).isPresent();
    }

    @PreAuthorize(APPLICANT)
    @Transactional
    public void remove(ApplicationId id, DocumentId document) {
        var file = applications.lock(id, currentUser.require().id()).orElseThrow(NotFound::new);
        if (!isRemovable(file, find(id, document))) {
            throw new NotNow();
        }
        intake.remove(id, document);
        applications.touch(id, clock.instant());
    }

    /** The documents that the applicant may take back now. */
    @PreAuthorize(APPLICANT)
    public List<DocumentSummary> removable(ApplicationId id) {
        var file = files.own(id);
        return documents.of(id).stream().filter(document -> isRemovable(file, document)).toList();
    }

    private boolean isRemovable(ApplicationFile file, DocumentSummary document) {
        return file.takesDocuments()
                && document.verdict() == DocumentSummary.Verdict.PENDING
                && !document.filedAt().isBefore(turnSince(file));
    }

    private Instant turnSince(ApplicationFile file) {
        return file.isDraft() ? Instant.EPOCH : history.of(file.id()).getLast().at();
    }

    /** The application takes no documents now: it is not the applicant's turn, and no late answer is open. */
    public static class NotNow extends RuntimeException {}

    /** The programme knows no such kind of evidence. */
    public static class UnknownKind extends RuntimeException {}

    /** The programme lists no such type of document for this kind of evidence. */
    public static class UnknownType extends RuntimeException {}
}
