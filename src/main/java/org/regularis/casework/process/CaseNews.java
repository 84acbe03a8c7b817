package org.regularis.casework.process;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationWithdrawn;
import org.regularis.applications.EvidenceAnswered;
import org.regularis.applications.EvidenceRequests;
import org.regularis.applications.Stage;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.CaseOutcome;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.NoticeAnswered;
import org.regularis.employers.EmployerAnswered;
import org.regularis.employers.EmployerVerifications;
import org.regularis.employers.Statement;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what people outside the office have done, in the transaction in which they did it. */
@Component
class CaseNews {

    private final CaseProcess process;
    private final CaseTurn turn;
    private final CaseLedger ledger;
    private final FactSheet facts;
    private final EmployerVerifications verifications;
    private final EvidenceRequests requests;

    CaseNews(
            CaseProcess process,
            CaseTurn turn,
            CaseLedger ledger,
            FactSheet facts,
            EmployerVerifications verifications,
            EvidenceRequests requests) {
        this.process = process;
        this.turn = turn;
        this.ledger = ledger;
        this.facts = facts;
        this.verifications = verifications;
        this.requests = requests;
    }

    @EventListener
    void on(EvidenceAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.EVIDENCE_ANSWERED);
        process.tell(answered.application(), "evidenceAnswered", Map.of());
    }

    @EventListener
    void on(EmployerAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.EMPLOYER_ANSWERED.with(answered.outcome()));
        facts.state(answered.application(), FactSheet.Source.EMPLOYER, employerFacts(answered));
        var confirmed = answered.outcome() == EmployerAnswered.Outcome.CONFIRMED;
        process.tell(answered.application(), "employerAnswered", Map.of(
                CaseVariables.OUTCOME, (confirmed ? Outcome.CONFIRMED : Outcome.CONTRADICTED).word()));
    }

    @EventListener
    void on(NoticeAnswered answered) {
        ledger.record(answered.application(), CaseEventKind.NOTICE_ANSWERED);
        process.tell(answered.application(), "noticeAnswered", Map.of());
    }

    @EventListener
    void on(ApplicationWithdrawn withdrawn) {
        ledger.record(withdrawn.application(), CaseEventKind.WITHDRAWN);
        requests.close(withdrawn.application());
        verifications.expire(withdrawn.application());
        process.tell(withdrawn.application(), "applicationWithdrawn", Map.of());
        turn.close(withdrawn.application(), Stage.WITHDRAWN, CaseOutcome.WITHDRAWN);
    }

    /** What the employer said, as facts; what was denied is left for an officer to settle. */
    private Map<String, @Nullable String> employerFacts(EmployerAnswered answered) {
        var stated = new HashMap<String, @Nullable String>();
        stated.put("employer_confirms", switch (answered.outcome()) {
            case CONFIRMED -> "yes";
            case AMENDED -> "amended";
            case DENIED -> "no";
        });
        verifications.find(answered.verification()).orElseThrow().statements().forEach(statement -> {
            var fact = factOf(statement.subject());
            if (fact != null && statement.answer().filter(answer -> answer != Statement.Answer.DENIED).isPresent()) {
                stated.put(fact, statement.amended().orElse(statement.claimed()));
            }
        });
        return stated;
    }

    private static @Nullable String factOf(Statement.Subject subject) {
        return switch (subject) {
            case SINCE -> "works_since";
            case HOURS -> "hours";
            case WAGE -> "wage";
            case CONTRACT -> "contract";
            case WORKS_HERE -> null;
        };
    }
}
