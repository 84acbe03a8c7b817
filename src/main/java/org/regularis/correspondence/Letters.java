package org.regularis.correspondence;

import java.time.Instant;
import java.util.List;
import org.regularis.applications.ApplicationFiles;
import org.regularis.correspondence.letters.LetterArchive;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.LetterWriter;
import org.regularis.decisions.Proposal;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.LetterId;
import org.regularis.shared.NotFound;
import org.springframework.stereotype.Component;

/** The letters of a case. The caller has checked who asks. */
@Component
public class Letters {

    private final ApplicationFiles applications;
    private final LetterArchive archive;
    private final LetterWriter writer;

    Letters(ApplicationFiles applications, LetterArchive archive, LetterWriter writer) {
        this.applications = applications;
        this.archive = archive;
        this.writer = writer;
    }

    /** Newest first. */
    public List<LetterSummary> of(ApplicationId application) {
        return archive.of(application).stream()
                .map(letter -> new LetterSummary(letter.id(), letter.kind(), letter.writtenAt()))
                .toList();
    }

    /** A letter's body as safe HTML, as it was frozen. */
    public String html(ApplicationId application, LetterId letter) {
        return archive.find(application, letter)
                .orElseThrow(NotFound::new)
                .text()
                .html();
    }

    /** How the letter of a proposal would read, as safe HTML in the applicant's language, before anybody decides. */
    public String preview(ApplicationId application, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        return writer.preview(applications.require(application), kind, reasonCodes, explanation)
                .html();
    }

    public record LetterSummary(LetterId id, LetterKind kind, Instant writtenAt) {}
}
