package org.regularis.applications;

import java.time.Clock;
import java.util.Optional;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.ProgressHistory;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.shared.ApplicationId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Notes what has happened to an application: its history, the record, the event and a line in the log. */
@Component
class Milestones {

    private static final Logger log = LoggerFactory.getLogger(Milestones.class);

    private final ProgressHistory history;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Milestones(ProgressHistory history, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.history = history;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void started(ApplicationId id) {
        audit.record(AuditAction.APPLICATION_STARTED, id, null);
        log.info("Application {} was started", id);
    }

    void discarded(ApplicationId id) {
        audit.record(AuditAction.DRAFT_DISCARDED, id, null);
    }

    void submitted(ApplicationFile file) {
        reached(file);
        audit.record(AuditAction.APPLICATION_SUBMITTED, file.id(), null);
        events.publishEvent(new ApplicationSubmitted(file.id()));
        log.info("Application {} was submitted", file.id());
    }

    void withdrawn(ApplicationFile file) {
        reached(file);
        audit.record(AuditAction.APPLICATION_WITHDRAWN, file.id(), null);
        events.publishEvent(new ApplicationWithdrawn(file.id()));
        log.info("Application {} was withdrawn", file.id());
    }

    private void reached(ApplicationFile file) {
        history.add(
                file.id(),
                new ProgressEntry(file.stage(), file.turn(), file.awaited(), Optional.empty(), clock.instant()));
    }
}
