package org.regularis.registers;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.regularis.applications.ApplicationFiles;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.RegisterQuestionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts questions to registers; they are asked afterwards, with no transaction open. The caller has checked who asks.
 */
@Component
public class RegisterQuestions {

    private static final Logger log = LoggerFactory.getLogger(RegisterQuestions.class);

    private final ApplicationFiles applications;
    private final Enquiries enquiries;
    private final RegisterLine line;
    private final RegisterRows rows;
    private final QuestionOutcomes outcomes;
    private final AuditTrail audit;
    private final RegisterSettings settings;
    private final Clock clock;

    RegisterQuestions(
            ApplicationFiles applications,
            Enquiries enquiries,
            RegisterLine line,
            RegisterRows rows,
            QuestionOutcomes outcomes,
            AuditTrail audit,
            RegisterSettings settings,
            Clock clock) {
        this.applications = applications;
        this.enquiries = enquiries;
        this.line = line;
        this.rows = rows;
        this.outcomes = outcomes;
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** The registers that exist here. */
    public Set<Register> registers() {
        return line.registers();
    }

    @Transactional
    public Asking ask(ApplicationId application, Register register, Purpose purpose, Asker asker) {
        if (!line.registers().contains(register)) {
            return Asking.NOT_HERE;
        }
        var file = applications.require(application);
        if (file.stage().isClosed()) {
            return Asking.CLOSED;
        }
        return enquiries
                .of(file, register)
                .map(enquiry ->
                        put(new RegisterRows.Opened(RegisterQuestionId.create(), application, purpose, enquiry, asker)))
                .orElse(Asking.NOTHING_TO_LOOK_BY);
    }

    private Asking put(RegisterRows.Opened question) {
        var now = clock.instant();
        if (!rows.add(question, now, now.plus(settings.patience()))) {
            return Asking.ALREADY_ASKED;
        }
        var register = question.enquiry().register().code();
        audit.record(AuditAction.REGISTER_ASKED, question.application(), register + ": " + question.purpose());
        log.info(
                "The {} is asked about application {} for {}, by question {}.",
                register,
                question.application(),
                question.purpose(),
                question.id());
        return Asking.ASKED;
    }

    /** Until when the last of the open questions is tried; empty when none is open. */
    public Optional<Instant> awaitedUntil(ApplicationId application) {
        return rows.waitingUntil(application);
    }

    /** Gives up what has waited its time, whether or not anybody works at asking. */
    @Transactional
    public void giveUpOverdue(ApplicationId application) {
        rows.overdue(application, clock.instant()).forEach(outcomes::giveUp);
    }
}
