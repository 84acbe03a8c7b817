package org.regularis.applications;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Requests for evidence and their answers. */
@Component
public class EvidenceRequests {

    /** Notes what an officer asks for; the caller has checked who asks. */
    public UUID ask(ApplicationId application, List<EvidenceRequest.Item> items, String note) {
        throw new UnsupportedOperationException();
    }

    /** The request has gone out and may be answered until then, or has got more time. */
    public void setDeadline(ApplicationId application, Instant answerUntil) {
        throw new UnsupportedOperationException();
    }

    /** The one that waits for an answer. */
    public Optional<EvidenceRequest> open(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Closes an open request without an answer: the deadline has passed or the case has ended. */
    public void close(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Newest first; the caller has checked who asks. */
    public List<EvidenceRequest> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** The signed-in applicant answers with what was uploaded and a few words. */
    public void answer(ApplicationId application, String words) {
        throw new UnsupportedOperationException();
    }
}
