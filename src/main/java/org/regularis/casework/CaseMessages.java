package org.regularis.casework;

import org.regularis.applications.ApplicationWithdrawn;
import org.regularis.applications.EvidenceAnswered;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.progress.Stage;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.NoticeAnswered;
import org.regularis.employers.EmployerAnswered;
import org.regularis.employers.EmployerVerifications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what people outside the office have done, in the transaction in which they did it. */
@Component
class CaseMessages {

    private final CaseProcess process;
    private final CaseTurn turn;
    private final CaseEvents ledger;
    private final FactSheet facts;
    private final EmployerFactSource words;
    private final EmployerVerifications verifications;
    private final EvidenceRequests requests;

    CaseMessages(
            CaseProcess process,
            CaseTurn turn,
            CaseEvents ledger,
            FactSheet facts,
            EmployerFactSource words,
            EmployerVerifications verifications,
            EvidenceRequests requests) {
        this.process = process;
        this.turn = turn;
        this.ledger = ledger;
        this.facts = facts;
        this.words = words;
        this.verifications = verifications;
        this.requests = requests;
    }

    @EventListener
    void on(EvidenceAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.EVIDENCE_ANSWERED);
        process.tell(answered.application(), CaseProcess.Message.EVIDENCE_ANSWERED);
    }

    @EventListener
    void on(EmployerAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.EMPLOYER_ANSWERED.with(answered.outcome()));
        facts.state(
                answered.application(),
                FactSheet.Source.EMPLOYER,
                FactSheet.Statement.of(words.facts(answered), Basis.employer(answered.verification())));
        var confirmed = answered.outcome() == EmployerAnswered.Outcome.CONFIRMED;
        process.tellEmployerAnswered(answered.application(), confirmed);
    }

    @EventListener
    void on(NoticeAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.NOTICE_ANSWERED);
        process.tell(answered.application(), CaseProcess.Message.NOTICE_ANSWERED);
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        ledger.record(withdrawn.application(), CaseEventKind.WITHDRAWN);
        requests.close(withdrawn.application());
        verifications.expire(withdrawn.application());
        process.tell(withdrawn.application(), CaseProcess.Message.APPLICATION_WITHDRAWN);
        turn.close(withdrawn.application(), Stage.WITHDRAWN, CaseOutcome.WITHDRAWN);
    }
}
