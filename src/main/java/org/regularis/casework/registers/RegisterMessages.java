package org.regularis.casework.registers;

import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseEvents;
import org.regularis.casework.CaseProcess;
import org.regularis.decisions.Basis;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.registers.RegisterAnswer;
import org.regularis.registers.RegisterAnswered;
import org.regularis.registers.RegisterQuestions;
import org.regularis.registers.RegisterSilent;
import org.regularis.shared.ApplicationId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process when no register is waited for any more, in the transaction in which the last question is closed. */
@Component
class RegisterMessages {

    private final CaseProcess process;
    private final CaseEvents ledger;
    private final RegisterQuestions questions;
    private final CaseRegisters wanted;
    private final FactSheet facts;
    private final DecisionMaking decisions;

    RegisterMessages(
            CaseProcess process,
            CaseEvents ledger,
            RegisterQuestions questions,
            CaseRegisters wanted,
            FactSheet facts,
            DecisionMaking decisions) {
        this.process = process;
        this.ledger = ledger;
        this.questions = questions;
        this.wanted = wanted;
        this.facts = facts;
        this.decisions = decisions;
    }

    @EventListener
    void on(RegisterAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.REGISTER_ANSWERED.with(answered.register()));
        if (answered.result() == RegisterAnswer.Result.CLEAR) {
            stateCleared(answered);
        }
        tellWhenLast(answered.application());
    }

    @EventListener
    void on(RegisterSilent silent) {
        ledger.record(silent.application(), CaseEventKind.REGISTER_SILENT.with(silent.register()));
        tellWhenLast(silent.application());
    }

    /** What an officer has stated stands, and nothing changes under a proposal: then an officer reads the answer. */
    private void stateCleared(RegisterAnswered answered) {
        var application = answered.application();
        if (decisions.current(application).filter(it -> !it.isReturned()).isPresent()) {
            return;
        }
        var officers = facts.of(application).stream()
                .filter(fact -> fact.source() == FactSheet.Source.OFFICER)
                .map(FactSheet.StatedFact::name)
                .toList();
        var cleared =
                wanted
                        .cleared(
                                application,
                                answered.register(),
                                Basis.register(answered.question().value()))
                        .stream()
                        .filter(statement -> !officers.contains(statement.name()))
                        .toList();
        if (!cleared.isEmpty()) {
            facts.state(application, FactSheet.Source.REGISTER, cleared);
        }
    }

    private void tellWhenLast(ApplicationId application) {
        if (questions.awaitedUntil(application).isEmpty()) {
            process.tell(application, CaseProcess.Message.REGISTERS_ANSWERED);
        }
    }
}
