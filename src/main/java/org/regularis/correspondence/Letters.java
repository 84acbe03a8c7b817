package org.regularis.correspondence;

import java.time.Instant;
import java.util.List;
import org.regularis.decisions.Proposal;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.LetterId;
import org.springframework.stereotype.Component;

/** The letters of a case. The caller has checked who asks. */
@Component
public class Letters {

    /** Newest first. */
    public List<LetterSummary> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** A letter's body as safe HTML, as it was frozen. */
    public String html(ApplicationId application, LetterId letter) {
        throw new UnsupportedOperationException();
    }

    /** How the letter of a proposal would read, as safe HTML in the applicant's language, before anybody decides. */
    public String preview(ApplicationId application, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        throw new UnsupportedOperationException();
    }

    public record LetterSummary(LetterId id, LetterKind kind, Instant writtenAt) {}
}
