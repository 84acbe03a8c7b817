package org.regularis.casework.registers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.WorkList;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.registers.Asker;
import org.regularis.registers.Asking;
import org.regularis.registers.Purpose;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterAnswers;
import org.regularis.registers.RegisterQuestion;
import org.regularis.registers.RegisterQuestions;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.TriesAgain;
import org.regularis.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What officers see of registers in cases of their offices, and how those who work on a case ask one again. */
@Component
@PreAuthorize(
        "hasAnyRole('" + Roles.CASE_OFFICER + "', '" + Roles.SENIOR_OFFICER + "', '" + Roles.PROTECTION_OFFICER + "')")
public class RegisterDesk {

    private final CurrentUser currentUser;
    private final CaseRegisters registers;
    private final WorkList work;
    private final RegisterQuestions questions;
    private final RegisterAnswers answers;
    private final CaseEvents ledger;

    RegisterDesk(
            CurrentUser currentUser,
            CaseRegisters registers,
            WorkList work,
            RegisterQuestions questions,
            RegisterAnswers answers,
            CaseEvents ledger) {
        this.currentUser = currentUser;
        this.registers = registers;
        this.work = work;
        this.questions = questions;
        this.answers = answers;
        this.ledger = ledger;
    }

    /** Every question of the case, the newest first; a case of another office is not found. */
    public List<RegisterQuestion> of(ApplicationId application) {
        work.openOf(application);
        return answers.all(application);
    }

    /** The registers that the officer may ask now; none when somebody else has the work on the case. */
    public Set<Register> askable(ApplicationId application) {
        if (!hasWorkOn(application)) {
            return Set.of();
        }
        var askable = EnumSet.noneOf(Register.class);
        askable.addAll(purposes(application).keySet());
        askable.retainAll(questions.registers());
        answers.of(application).stream()
                .filter(RegisterQuestion::isWaiting)
                .map(RegisterQuestion::register)
                .forEach(askable::remove);
        return askable;
    }

    /** Asks a register once more; empty when the officer has no work on the case any more. */
    @Transactional
    @TriesAgain
    public Optional<Asking> askAgain(ApplicationId application, Register register) {
        if (!hasWorkOn(application)) {
            return Optional.empty();
        }
        var purpose = Optional.ofNullable(purposes(application).get(register));
        var asking = purpose.map(it -> questions.ask(application, register, it, new Asker.Officer(me())))
                .orElse(Asking.NOT_HERE);
        if (asking == Asking.ASKED) {
            ledger.record(
                    application, CaseEventKind.REGISTER_ASKED.with(register).by(me()));
        }
        return Optional.of(asking);
    }

    /** A case of another office is not found. */
    private boolean hasWorkOn(ApplicationId application) {
        return work.openOf(application).stream()
                .anyMatch(item -> item.assignee().filter(me()::equals).isPresent());
    }

    private UserId me() {
        return currentUser.require().id();
    }

    /** What the programme wants, and what was asked before. */
    private Map<Register, Purpose> purposes(ApplicationId application) {
        var purposes = registers.wanted(application);
        answers.of(application).forEach(asked -> purposes.putIfAbsent(asked.register(), asked.purpose()));
        return purposes;
    }
}
