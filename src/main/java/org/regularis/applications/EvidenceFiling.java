package org.regularis.applications;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final SubmissionCheck check;
    private final EvidenceRequests requests;
    private final Documents documents;
    private final DocumentIntake intake;
    private final CurrentUser currentUser;
    private final Clock clock;

    EvidenceFiling(
            Applications applications,
            ApplicationFiles files,
            SubmissionCheck check,
            EvidenceRequests requests,
            Documents documents,
            DocumentIntake intake,
            CurrentUser currentUser,
            Clock clock) {
        this.applications = applications;
        this.files = files;
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
        return of(id).stream()
                .filter(found -> found.id().equals(document))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @param about a kind of evidence of the programme, and what the applicant says of it, right or not yet */
    @PreAuthorize(APPLICANT)
    public Delivery file(ApplicationId id, About about, String fileName, InputStream content) {
        var file = files.own(id);
        return isOpen(file)
                ? unknownIn(file, about).orElseGet(() -> take(id, about, fileName, content))
                : new Delivery.NotNow();
    }

    private Delivery take(ApplicationId id, About about, String fileName, InputStream content) {
        return switch (intake.file(id, about, fileName, content)) {
            case Filing.Filed(var document) -> {
                applications.touch(id, clock.instant());
                yield new Delivery.Filed(document);
            }
            case Filing.Refused(var problem) -> new Delivery.NotTaken(problem);
        };
    }

    /** Says what a document is and shows; what was said before is forgotten. */
    @PreAuthorize(APPLICANT)
    @Transactional
    public Description describe(ApplicationId id, DocumentId document, DocumentDetails said) {
        var file = applications.lock(id, currentUser.require().id()).orElseThrow(NotFound::new);
        if (unknownIn(file, new About(find(id, document).kind(), said)).isPresent()) {
            return Description.UNKNOWN_TYPE;
        }
        if (!isOpen(file) || !intake.describe(id, document, said)) {
            return Description.NOT_NOW;
        }
        applications.touch(id, clock.instant());
        return Description.KEPT;
    }

    /** The documents of which the applicant may say now what they are. */
    @PreAuthorize(APPLICANT)
    public List<DocumentSummary> describable(ApplicationId id) {
        var file = files.own(id);
        return isOpen(file)
                ? documents.of(id).stream()
                        .filter(DocumentSummary::isOpenToWords)
                        .toList()
                : List.of();
    }

    /** What the programme of the application does not know of it. */
    private Optional<Delivery> unknownIn(ApplicationFile file, About about) {
        var kind = check.programme(file).evidence(about.kind());
        if (kind.isEmpty()) {
            return Optional.of(new Delivery.UnknownKind());
        }
        var type = about.details().type();
        return type.isEmpty()
                        || type.equals(DocumentDetails.OTHER)
                        || kind.get().type(type).isPresent()
                ? Optional.empty()
                : Optional.of(new Delivery.UnknownType());
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
    public Removal remove(ApplicationId id, DocumentId document) {
        var file = applications.lock(id, currentUser.require().id()).orElseThrow(NotFound::new);
        if (!isRemovable(file, find(id, document))) {
            return Removal.NOT_NOW;
        }
        intake.remove(id, document);
        applications.touch(id, clock.instant());
        return Removal.REMOVED;
    }

    /** The documents that the applicant may take back now. */
    @PreAuthorize(APPLICANT)
    public List<DocumentSummary> removable(ApplicationId id) {
        var file = files.own(id);
        return documents.of(id).stream()
                .filter(document -> isRemovable(file, document))
                .toList();
    }

    private boolean isRemovable(ApplicationFile file, DocumentSummary document) {
        return file.takesDocuments()
                && document.verdict() == DocumentSummary.Verdict.PENDING
                && !document.filedAt().isBefore(turnSince(file));
    }

    private Instant turnSince(ApplicationFile file) {
        return file.isDraft()
                ? Instant.EPOCH
                : files.ownHistory(file.id()).getLast().at();
    }

    /** What became of a document that was handed in; only what is filed is kept. */
    public sealed interface Delivery {

        record Filed(DocumentId id) implements Delivery {}

        /** The file itself cannot be taken. */
        record NotTaken(Filing.Problem problem) implements Delivery {}

        /** The application takes no documents now: it is not the applicant's turn, and no late answer is open. */
        record NotNow() implements Delivery {}

        /** The programme knows no such kind of evidence. */
        record UnknownKind() implements Delivery {}

        /** The programme lists no such type of document for this kind of evidence. */
        record UnknownType() implements Delivery {}
    }

    /** Whether what was said of a document was kept. */
    public enum Description {
        KEPT,
        NOT_NOW,
        UNKNOWN_TYPE
    }

    /** Whether a document was taken back: only in the applicant's turn, and while nobody can have looked at it. */
    public enum Removal {
        REMOVED,
        NOT_NOW
    }
}
