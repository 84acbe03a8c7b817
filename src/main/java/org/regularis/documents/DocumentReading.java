package org.regularis.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.documents.DocumentRows.Stored;
import org.regularis.documents.files.FileStore;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Hands out the files of a case to whoever may read them, and records each time a member of staff does. Unknown,
 * removed and foreign documents are all not found.
 */
@Component
@PreAuthorize("isAuthenticated()")
public class DocumentReading {

    private final DocumentRows rows;
    private final FileStore store;
    private final List<MayRead> owners;
    private final CurrentUser user;
    private final AuditTrail audit;

    DocumentReading(DocumentRows rows, FileStore store, List<MayRead> owners, CurrentUser user, AuditTrail audit) {
        this.rows = rows;
        this.store = store;
        this.owners = owners;
        this.user = user;
        this.audit = audit;
    }

    /** Any document that the signed-in person may read. */
    public OpenDocument open(DocumentId document) {
        return open(rows.find(document).orElseThrow(NotFound::new));
    }

    /** One of this application's documents. */
    public OpenDocument open(ApplicationId application, DocumentId document) {
        return open(rows.find(document)
                .filter(stored -> stored.summary().application().equals(application))
                .orElseThrow(NotFound::new));
    }

    private OpenDocument open(Stored stored) {
        DocumentSummary document = stored.summary();
        Person reader = user.find()
                .filter(person -> mayRead(person, document.application()))
                .orElseThrow(NotFound::new);
        if (reader.isStaff()) {
            audit.record(
                    AuditAction.DOCUMENT_READ,
                    document.application(),
                    document.id().toString());
        }
        try {
            return new OpenDocument(
                    document.contentType(), document.size(), document.fileName(), store.open(stored.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean mayRead(Person person, ApplicationId application) {
        return owners.stream().anyMatch(owner -> owner.mayRead(person, application));
    }
}
