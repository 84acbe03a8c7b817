package org.regularis.decisions;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.progress.Stage;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.decisions.DecisionMaking.Notice;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.Filing;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.TriesAgain;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How an applicant answers a notice of intended refusal: once, until the deadline, with documents. */
@Component
public class NoticeReplies {

    /** What fits on about two pages. */
    public static final int MOST_CHARACTERS = 6000;

    private static final String APPLICANT = "hasRole('" + Roles.APPLICANT + "')";
    private static final String EVIDENCE_KIND = "other";

    private final ApplicationFiles applications;
    private final Deliberations deliberations;
    private final DocumentIntake documents;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    NoticeReplies(
            ApplicationFiles applications,
            Deliberations deliberations,
            DocumentIntake documents,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.applications = applications;
        this.deliberations = deliberations;
        this.documents = documents;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Sends the signed-in applicant's reply; publishes {@link NoticeAnswered}. */
    @PreAuthorize(APPLICANT)
    @Transactional
    @TriesAgain
    public Reply reply(ApplicationId application, String words) {
        var now = clock.instant();
        var notice = ownNotice(application);
        var typed = words.strip();
        return switch (state(application, now)) {
            case REPLIED -> Reply.ALREADY_SENT;
            case OVER -> Reply.TOO_LATE;
            case OPEN ->
                typed.isEmpty()
                        ? Reply.EMPTY
                        : typed.length() > MOST_CHARACTERS ? Reply.TOO_LONG : send(notice.repliedWith(typed, now));
        };
    }

    /** Files a document with the reply; empty when the reply can no longer be sent. */
    @PreAuthorize(APPLICANT)
    public Optional<Filing> attach(ApplicationId application, String fileName, InputStream content) {
        ownNotice(application);
        if (state(application, clock.instant()) != State.OPEN) {
            return Optional.empty();
        }
        return Optional.of(documents.file(application, EVIDENCE_KIND, fileName, content));
    }

    /** Whether the signed-in applicant may reply. */
    @PreAuthorize(APPLICANT)
    public State state(ApplicationId application) {
        ownNotice(application);
        return state(application, clock.instant());
    }

    private State state(ApplicationId application, Instant now) {
        var deliberation = deliberations.of(application);
        var notice = deliberation.notice().orElseThrow(NotFound::new);
        if (notice.repliedAt().isPresent()) {
            return State.REPLIED;
        }
        boolean ended =
                deliberation.decided() || applications.require(application).stage() == Stage.WITHDRAWN;
        return ended || now.isAfter(notice.replyUntil()) ? State.OVER : State.OPEN;
    }

    private Notice ownNotice(ApplicationId application) {
        return deliberations.notice(applications.own(application).id()).orElseThrow(NotFound::new);
    }

    private Reply send(Notice answered) {
        if (!deliberations.reply(answered)) {
            return Reply.ALREADY_SENT;
        }
        audit.record(
                AuditAction.NOTICE_ANSWERED,
                answered.application(),
                answered.proposal().toString());
        events.publishEvent(new NoticeAnswered(answered.application()));
        return Reply.SENT;
    }

    /** What became of a reply. */
    public enum Reply {
        SENT,
        EMPTY,
        TOO_LONG,
        ALREADY_SENT,
        TOO_LATE
    }

    /** Whether a notice still waits for its reply. */
    public enum State {
        OPEN,
        REPLIED,
        OVER
    }
}
