package org.regularis.correspondence;

import java.util.List;
import java.util.Locale;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.correspondence.letters.Letter;
import org.regularis.correspondence.letters.LetterArchive;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.LetterWriter;
import org.regularis.correspondence.letters.Text;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.LetterId;
import org.regularis.shared.NotFound;
import org.regularis.shared.Reference;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What applicants read and take with them of their own applications: letters, receipt and permit. */
@Component
@PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
public class OwnLetters {

    private final ApplicationFiles applications;
    private final LetterArchive archive;
    private final LetterWriter writer;
    private final HolderPhotos photos;
    private final PdfRenderer paper;
    private final AuditTrail audit;
    private final MessageSource messages;

    OwnLetters(
            ApplicationFiles applications,
            LetterArchive archive,
            LetterWriter writer,
            HolderPhotos photos,
            PdfRenderer paper,
            AuditTrail audit,
            MessageSource messages) {
        this.applications = applications;
        this.archive = archive;
        this.writer = writer;
        this.photos = photos;
        this.paper = paper;
        this.audit = audit;
        this.messages = messages;
    }

    /** Newest first. */
    public List<Letter> of(ApplicationId application) {
        return archive.of(applications.own(application).id());
    }

    /** A letter to read; the first reading is noted. */
    @Transactional
    public Letter read(ApplicationId application, LetterId id) {
        ApplicationFile file = applications.own(application);
        Letter letter = archive.find(file.id(), id).orElseThrow(NotFound::new);
        if (archive.markRead(id)) {
            audit.record(AuditAction.LETTER_READ, application, id.toString());
        }
        return letter;
    }

    @Transactional
    public Paper letter(ApplicationId application, LetterId id) {
        Letter letter = read(application, id);
        return paper(applications.own(application), letter.kind().name(), letter.text());
    }

    /** What was filed and when, from the committed application; a draft has no receipt. */
    public Paper receipt(ApplicationId application) {
        ApplicationFile file = applications.own(application);
        if (file.submittedAt().isEmpty()) {
            throw new NotFound();
        }
        return paper(file, LetterKind.RECEIPT.name(), writer.receipt(file));
    }

    /** The permit certificate; there is none before a grant. */
    public Paper permit(ApplicationId application) {
        ApplicationFile file = applications.own(application);
        return paper(file, "PERMIT", writer.permit(file, photos.of(application)));
    }

    private Paper paper(ApplicationFile file, String kind, Text text) {
        String title = messages.getMessage(
                "correspondence.letter." + kind, null, text.language().locale());
        String reference = file.reference().map(Reference::value).orElse("");
        return new Paper(
                kind.toLowerCase(Locale.ROOT).replace('_', '-') + "-" + reference + ".pdf",
                paper.render(title + " " + reference, text.language(), text.html()));
    }

    /** A PDF and the name under which it is saved. */
    public record Paper(String fileName, byte[] pdf) {}
}
