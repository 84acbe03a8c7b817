package org.regularis.employers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Shows a question while it is open and takes its one answer, whichever way the employer came. */
@Component
class EmployerAnswers {

    private static final Logger log = LoggerFactory.getLogger(EmployerAnswers.class);

    private final Verifications verifications;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmployerAnswers(Verifications verifications, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.verifications = verifications;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Answering look(EmployerQuestion question) {
        return switch (standing(question)) {
            case Answering.Open open -> {
                record(AuditAction.EMPLOYER_QUESTION_READ, question.verification());
                yield open;
            }
            case Answering other -> other;
        };
    }

    Answering answer(EmployerQuestion question, EmployerReply reply) {
        Verification asked = question.verification();
        if (!reply.covers(asked)) {
            throw new Incomplete();
        }
        // as exact as the database keeps it, so that both compare alike
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!verifications.answer(asked.id(), reply, now)) {
            return standing(verifications.find(asked.id()).orElseThrow());
        }
        record(AuditAction.EMPLOYER_ANSWERED, asked);
        events.publishEvent(new EmployerAnswered(asked.application(), asked.id(), reply.outcome()));
        log.info(
                "The employer has answered question {} of application {}: {}.",
                asked.id(),
                asked.application(),
                reply.outcome());
        return new Answering.Accepted(verifications.find(asked.id()).orElseThrow());
    }

    private Answering standing(EmployerQuestion question) {
        if (question.verification().state() == Verification.State.ANSWERED) {
            return new Answering.AnsweredBefore(question);
        }
        return question.verification().isOpenAt(clock.instant())
                ? new Answering.Open(question)
                : new Answering.Closed();
    }

    private void record(AuditAction action, Verification verification) {
        audit.record(action, verification.application(), verification.id().toString());
    }

    /** A statement was left without an answer; the page lets nobody send that. */
    static class Incomplete extends RuntimeException {}
}
