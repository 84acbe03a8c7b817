package org.regularis.employers;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.VerificationId;
import org.springframework.stereotype.Component;

/** Asks employers about jobs and keeps their answers. The caller has checked who asks. */
@Component
public class EmployerVerifications {

    /** Opens a question; an earlier open one of the same application is cancelled. */
    public VerificationId open(ApplicationId application, JobClaim claim, Instant answerUntil) {
        throw new UnsupportedOperationException();
    }

    /** Nobody answered in time, or the case ended: the link opens no more. */
    public void expire(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Verification> of(ApplicationId application) {
        throw new UnsupportedOperationException();
    }

    public Optional<Verification> find(VerificationId id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The address of the page where the employer answers. Made anew from the id and the house's key each
     * time a mail is sent; only its hash is stored, and it must never be logged.
     */
    public String link(VerificationId id) {
        throw new UnsupportedOperationException();
    }

    /** Where to write to the employer. */
    public Optional<String> emailOf(VerificationId id) {
        throw new UnsupportedOperationException();
    }
}
