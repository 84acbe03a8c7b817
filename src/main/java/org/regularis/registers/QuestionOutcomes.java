package org.regularis.registers;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.registers.RegisterLine.Reply;
import org.regularis.registers.RegisterRows.Due;
import org.regularis.registers.RegisterRows.State;
import org.regularis.shared.TriesAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of a question, each in a transaction of its own, and tells those who wait for it. */
@Component
class QuestionOutcomes {

    private static final Logger log = LoggerFactory.getLogger(QuestionOutcomes.class);

    private final RegisterRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    QuestionOutcomes(RegisterRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    @TriesAgain
    public void answered(Due question, Reply.Answered answer) {
        rows.noteRecovery(question.register(), now());
        if (close(question, State.ANSWERED)) {
            rows.keep(question.id(), answer, now());
            audit.record(
                    AuditAction.REGISTER_ANSWERED,
                    question.application(),
                    question.register().code() + ": " + question.purpose());
            events.publishEvent(
                    new RegisterAnswered(question.application(), question.register(), question.id(), answer.result()));
            log.info(
                    "The {} has answered question {} about application {}.",
                    question.register().code(),
                    question.id(),
                    question.application());
        }
    }

    /** @param registersNext when the register is tried again, whatever it is asked */
    @Transactional
    public void failed(Due question, Failure failure, Instant questionsNext, Instant registersNext) {
        rows.retryAt(question.id(), questionsNext, failure);
        rows.noteOutage(question.register(), failure, now(), registersNext);
        log.info(
                "The {} gave no answer to question {} about application {} and is asked again later: {}.",
                question.register().code(),
                question.id(),
                question.application(),
                failure);
    }

    @Transactional
    @TriesAgain
    public void giveUp(Due question) {
        if (close(question, State.GIVEN_UP)) {
            events.publishEvent(new RegisterSilent(question.application(), question.register(), question.id()));
            log.info(
                    "The {} gave no answer in time to question {} about application {}.",
                    question.register().code(),
                    question.id(),
                    question.application());
        }
    }

    @Transactional
    public void drop(Due question) {
        if (close(question, State.DROPPED)) {
            log.info("Question {} about application {} is not asked any more.", question.id(), question.application());
        }
    }

    private boolean close(Due question, State state) {
        rows.holdWaiting(question.application());
        return rows.close(question.id(), state, now());
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
