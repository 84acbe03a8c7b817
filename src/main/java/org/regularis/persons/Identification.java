package org.regularis.persons;

import java.time.Clock;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.identity.CurrentUser;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An officer says whether the person of an application is one who is on file; who said otherwise before is overruled,
 * and stays in the record. The caller has checked who asks.
 */
@Component
public class Identification {

    private final Duplicates duplicates;
    private final Answers answers;
    private final Grouping grouping;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Identification(
            Duplicates duplicates,
            Answers answers,
            Grouping grouping,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.duplicates = duplicates;
        this.answers = answers;
        this.grouping = grouping;
        this.currentUser = currentUser;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Answers once, and joins or parts the two applications.
     *
     * @throws NotFound when the application is not asked about that one
     */
    @Transactional
    public Result answer(ApplicationId application, Statement statement) {
        var other = statement.other();
        var held = grouping.hold(application, other);
        if (!duplicates.isAsked(application, other)) {
            throw new NotFound();
        }
        if (statement.reason().isBlank()) {
            return Result.NO_REASON;
        }
        if (statement.seen() != seen(application, other)) {
            return Result.STALE;
        }
        if (statement.verdict() == Answer.Verdict.SAME && !grouping.mayBeOne(held)) {
            return Result.TWO_PERMITS;
        }
        var me = currentUser.require().id();
        answers.add(new Answer(
                0, application, other, statement.verdict(), statement.reason().strip(), me, clock.instant()));
        grouping.regroup(held);
        audit.record(AuditAction.DUPLICATE_ANSWERED, application, statement.verdict() + " " + other);
        events.publishEvent(new DuplicateAnswered(application, other, statement.verdict(), me));
        return Result.ANSWERED;
    }

    private long seen(ApplicationId application, ApplicationId other) {
        return duplicates.answer(application, other).map(Answer::number).orElse(0L);
    }

    /**
     * What an officer says.
     *
     * @param other the application on file
     * @param seen of the pair as the officer saw it
     */
    public record Statement(ApplicationId other, Answer.Verdict verdict, String reason, long seen) {

        public Statement(PossibleDuplicate pair, Answer.Verdict verdict, String reason) {
            this(pair.onFile().application(), verdict, reason, pair.seen());
        }
    }

    /** What became of an answer; what is not taken changes nothing. */
    public enum Result {
        ANSWERED,

        /** Somebody has answered since the officer looked. */
        STALE,

        /** Nobody is told apart or put together without a reason. */
        NO_REASON,

        /** As one person they would have two permits for the same days. */
        TWO_PERMITS
    }
}
