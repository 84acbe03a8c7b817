package org.regularis.employers;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.VerificationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks employers about jobs and keeps their answers. The caller has checked who asks. */
@Component
public class EmployerVerifications {

    private final Verifications verifications;
    private final LinkTokens tokens;
    private final InstallationSettings installation;
    private final Clock clock;

    EmployerVerifications(
            Verifications verifications, LinkTokens tokens, InstallationSettings installation, Clock clock) {
        this.verifications = verifications;
        this.tokens = tokens;
        this.installation = installation;
        this.clock = clock;
    }

    /** Opens a question; an earlier open one of the same application is cancelled. */
    @Transactional
    public VerificationId open(ApplicationId application, JobClaim claim, Instant answerUntil) {
        var id = VerificationId.create();
        verifications.closeOpen(application, Verification.State.CANCELLED);
        verifications.add(
                id, application, claim, new Verifications.Asking(clock.instant(), answerUntil, tokens.hashOf(id)));
        return id;
    }

    /** Nobody answered in time, or the case ended: the link opens no more. */
    @Transactional
    public void expire(ApplicationId application) {
        verifications.closeOpen(application, Verification.State.EXPIRED);
    }

    /** Newest first. */
    public List<Verification> of(ApplicationId application) {
        return verifications.of(application).stream()
                .map(EmployerQuestion::verification)
                .toList();
    }

    public Optional<Verification> find(VerificationId id) {
        return verifications.find(id).map(EmployerQuestion::verification);
    }

    /**
     * The address of the page where the employer answers. Made anew from the id and the installation's key each
     * time a mail is sent; only its hash is stored, and it must never be logged.
     */
    public String link(VerificationId id) {
        return installation.address("/employer/confirm/" + tokens.tokenOf(id)).toString();
    }

    /** Where to write to the employer. */
    public Optional<String> emailOf(VerificationId id) {
        return verifications.emailOf(id);
    }
}
