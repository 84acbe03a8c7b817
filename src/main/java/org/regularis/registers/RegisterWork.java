package org.regularis.registers;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.regularis.applications.ApplicationFiles;
import org.regularis.registers.RegisterLine.Reply;
import org.regularis.registers.RegisterRows.Due;
import org.springframework.stereotype.Component;

/**
 * Asks registers what is due, one question after the other and each register by itself, with no transaction open while
 * one is asked. A register that fails several times in a row is left alone for a while.
 */
@Component
public class RegisterWork {

    private final RegisterRows rows;
    private final QuestionOutcomes outcomes;
    private final ApplicationFiles applications;
    private final Enquiries enquiries;
    private final RegisterLine line;
    private final RegisterSettings settings;
    private final Clock clock;
    private final Map<Register, Lane> lanes = new EnumMap<>(Register.class);

    RegisterWork(
            RegisterRows rows,
            QuestionOutcomes outcomes,
            ApplicationFiles applications,
            Enquiries enquiries,
            RegisterLine line,
            RegisterSettings settings,
            Clock clock) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.applications = applications;
        this.enquiries = enquiries;
        this.line = line;
        this.settings = settings;
        this.clock = clock;
        for (var register : Register.values()) {
            lanes.put(register, new Lane(new ReentrantLock(), breaker(register)));
        }
    }

    /** What keeps a node from asking one register twice at a time, or in vain. */
    private record Lane(ReentrantLock lock, CircuitBreaker breaker) {}

    private CircuitBreaker breaker(Register register) {
        return CircuitBreaker.of(
                register.code(),
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failures())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.pause())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    /** Asks until nothing is due or the register fails; gives up what has waited its time. */
    public void askDue(Register register) {
        var lane = lanes.get(register);
        lane.lock().lock();
        try {
            rows.overdue(register, clock.instant()).forEach(outcomes::giveUp);
            while (askNext(register, lane.breaker())) {}
        } finally {
            lane.lock().unlock();
        }
    }

    /** False when there is nothing more to do now. */
    private boolean askNext(Register register, CircuitBreaker breaker) {
        if (!breaker.tryAcquirePermission()) {
            return false;
        }
        Optional<Reply> reply = Optional.empty();
        try {
            var due = rows.lease(register, settings.lease(), clock.instant());
            if (due.isEmpty()) {
                return false;
            }
            var question = due.get();
            var enquiry = enquiry(question);
            if (enquiry.isEmpty()) {
                outcomes.drop(question);
                return true;
            }
            reply = Optional.of(line.ask(question.id(), question.purpose(), enquiry.get()));
            return note(question, reply.get(), breaker);
        } finally {
            if (reply.isEmpty()) {
                breaker.releasePermission();
            }
        }
    }

    /** Empty when there is no reason any more to ask. */
    private Optional<? extends Enquiry> enquiry(Due question) {
        var file = applications.require(question.application());
        return file.stage().isClosed() ? Optional.empty() : enquiries.of(file, question.register());
    }

    private boolean note(Due question, Reply reply, CircuitBreaker breaker) {
        return switch (reply) {
            case Reply.Answered answer -> {
                breaker.onSuccess(0, TimeUnit.MILLISECONDS);
                outcomes.answered(question, answer);
                yield true;
            }
            case Reply.Failed(var failure) -> {
                breaker.onError(0, TimeUnit.MILLISECONDS, new NoAnswer());
                var next = clock.instant().plus(settings.delayAfter(question.attempts()));
                outcomes.failed(question, failure, next, registersNext(breaker, next));
                yield false;
            }
        };
    }

    private Instant registersNext(CircuitBreaker breaker, Instant questionsNext) {
        return breaker.getState() == CircuitBreaker.State.OPEN ? clock.instant().plus(settings.pause()) : questionsNext;
    }

    /** How the circuit breaker is told of a failure. */
    private static final class NoAnswer extends RuntimeException {

        NoAnswer() {
            super(null, null, false, false);
        }
    }
}
