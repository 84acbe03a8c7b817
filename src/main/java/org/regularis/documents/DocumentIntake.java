package org.regularis.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.documents.Filing.Filed;
import org.regularis.documents.Filing.Problem;
import org.regularis.documents.Filing.Refused;
import org.regularis.documents.files.FileFlaw;
import org.regularis.documents.files.FileInspection;
import org.regularis.documents.files.FileName;
import org.regularis.documents.files.FileStore;
import org.regularis.documents.files.Inspection.Unsound;
import org.regularis.documents.files.SoundFile;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in documents and puts them away safely: file first, row after. The caller has checked who asks. */
@Component
public class DocumentIntake {

    private final FileInspection inspection;
    private final FileStore store;
    private final DocumentRows rows;
    private final DocumentSettings settings;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DocumentIntake(
            FileInspection inspection,
            FileStore store,
            DocumentRows rows,
            DocumentSettings settings,
            CurrentUser user,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.inspection = inspection;
        this.store = store;
        this.rows = rows;
        this.settings = settings;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Checks and stores one file; the stream is read once and not closed.
     *
     * @param kind an evidence kind of the application's programme, which the caller has checked
     * @param fileName as the person called it; for display and its ending only
     */
    public Filing file(ApplicationId application, String kind, String fileName, InputStream content) {
        return file(application, new About(kind, DocumentDetails.NONE), fileName, content);
    }

    /** The same, with what the person says of it; nothing of that stands in the way. */
    public Filing file(ApplicationId application, About about, String fileName, InputStream content) {
        if (rows.count(application) >= settings.maxPerApplication()) {
            return new Refused(Problem.TOO_MANY);
        }
        try {
            return switch (inspection.inspect(new FileName(fileName), content)) {
                case Unsound(FileFlaw flaw) -> new Refused(Problem.of(flaw));
                case SoundFile file -> keep(application, about, file);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes down what the applicant says of a document now; false when an officer's word stands. */
    public boolean describe(ApplicationId application, DocumentId document, DocumentDetails said) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var described = rows.describe(application, document, said);
            if (described) {
                audit.record(AuditAction.DOCUMENT_DESCRIBED, application, document.toString());
            }
            return described;
        }));
    }

    /** Removes a document of a draft. */
    public void remove(ApplicationId application, DocumentId document) {
        transaction.executeWithoutResult(status -> {
            if (!rows.remove(application, document, clock.instant())) {
                throw new NotFound();
            }
            audit.record(AuditAction.DOCUMENT_REMOVED, application, document.toString());
        });
    }

    private Filing keep(ApplicationId application, About about, SoundFile sound) throws IOException {
        try (SoundFile file = sound) {
            return transaction.execute(status -> {
                rows.hold(file.sha256());
                putAway(file);
                return enter(application, about, file);
            });
        }
    }

    private Filing enter(ApplicationId application, About about, SoundFile file) {
        DocumentId id = DocumentId.create();
        if (!rows.insert(id, application, about.kind(), file, filed(about.details()))) {
            return new Refused(Problem.ALREADY_FILED);
        }
        audit.record(AuditAction.DOCUMENT_FILED, application, id.toString());
        return new Filed(id);
    }

    private void putAway(SoundFile file) {
        try {
            store.keep(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentRows.Filed filed(DocumentDetails said) {
        return new DocumentRows.Filed(
                clock.instant(), user.find().map(person -> person.id().value()).orElse(null), said);
    }

    /**
     * What a document is filed as.
     *
     * @param kind an evidence kind of the application's programme, which the caller has checked
     */
    public record About(String kind, DocumentDetails details) {}
}
