package org.regularis.casework;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.EvidenceRequest;
import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.process.CaseLedger;
import org.regularis.casework.process.CaseProcess;
import org.regularis.casework.process.Outcome;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.RuleCheck;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Turns what an officer found into entries of the case and the outcome that the process waits for: case first, then the token. */
@Component
class TaskHandling {

    private final FactSheet facts;
    private final EvidenceRequests requests;
    private final DecisionMaking decisions;
    private final RuleCheck rules;
    private final CaseProcess process;
    private final CaseLedger ledger;

    TaskHandling(
            FactSheet facts,
            EvidenceRequests requests,
            DecisionMaking decisions,
            RuleCheck rules,
            CaseProcess process,
            CaseLedger ledger) {
        this.facts = facts;
        this.requests = requests;
        this.decisions = decisions;
        this.rules = rules;
        this.process = process;
        this.ledger = ledger;
    }

    void handle(WorkItems.Desk desk, TaskResult result) {
        if (!fits(desk.item().task(), result)) {
            throw new IllegalArgumentException(result.getClass().getSimpleName() + " is no result of " + desk.item().task());
        }
        var application = desk.item().application();
        switch (result) {
            case TaskResult.Admit admit -> {
                state(application, admit.facts());
                process.complete(desk.engineTask(), Outcome.ADMITTED);
            }
            case TaskResult.RefuseAdmission refuse -> {
                propose(application, Proposal.Kind.NON_ADMISSION, refuse.reasonCodes(), refuse.explanation());
                process.complete(desk.engineTask(), Outcome.ADMISSION_REFUSED);
            }
            case TaskResult.AskForEvidence ask -> {
                askForEvidence(application, ask.items(), ask.note());
                process.complete(desk.engineTask(), Outcome.EVIDENCE_NEEDED);
            }
            case TaskResult.GiveMoreTime ignored -> process.complete(desk.engineTask(), Outcome.MORE_TIME);
            case TaskResult.GoOnWithFile ignored -> {
                ledger.record(application, CaseEventKind.EVIDENCE_OVERDUE);
                process.complete(desk.engineTask(), Outcome.GO_ON);
            }
            case TaskResult.SettleEmployment settle -> {
                state(application, settle.facts());
                process.complete(desk.engineTask(), Outcome.SETTLED);
            }
            case TaskResult.AskEmployerAgain ignored -> process.complete(desk.engineTask(), Outcome.ASK_EMPLOYER);
            case TaskResult.StateFacts stated -> {
                state(application, stated.facts());
                var outcome = rules.evaluate(application).outcome();
                ledger.record(application, CaseEventKind.RULES_EVALUATED.with(outcome));
            }
            case TaskResult.ProposeGrant grant -> {
                state(application, grant.facts());
                var proposal = propose(application, Proposal.Kind.GRANT, List.of(), grant.explanation());
                process.completeGrantProposal(desk.engineTask(), proposal.secondOpinion());
            }
            case TaskResult.ProposeRefusal refusal -> {
                state(application, refusal.facts());
                propose(application, Proposal.Kind.REFUSAL, refusal.reasonCodes(), refusal.explanation());
                process.complete(desk.engineTask(), Outcome.REFUSAL_PROPOSED);
            }
            case TaskResult.Agree ignored -> {
                var proposal = decisions.current(application).orElseThrow();
                decisions.confirm(proposal.id());
                ledger.record(application, CaseEventKind.PROPOSAL_CONFIRMED.with(proposal.kind()));
                process.complete(desk.engineTask(), Outcome.AGREED);
            }
            case TaskResult.SendBack back -> {
                var proposal = decisions.current(application).orElseThrow();
                decisions.sendBack(proposal.id(), back.note());
                ledger.record(application, CaseEventKind.PROPOSAL_RETURNED.with(proposal.kind()));
                process.complete(desk.engineTask(), Outcome.SENT_BACK);
            }
            case TaskResult.UpholdRefusal uphold -> {
                decisions.uphold(application, uphold.explanation());
                ledger.record(application, CaseEventKind.REFUSAL_UPHELD);
                process.complete(desk.engineTask(), Outcome.UPHELD);
            }
            case TaskResult.DropRefusal ignored -> {
                ledger.record(application, CaseEventKind.REFUSAL_DROPPED);
                process.complete(desk.engineTask(), Outcome.DROPPED);
            }
        }
    }

    private static boolean fits(Task task, TaskResult result) {
        return switch (task) {
            case CHECK_COMPLETENESS -> result instanceof TaskResult.Admit
                    || result instanceof TaskResult.RefuseAdmission
                    || result instanceof TaskResult.AskForEvidence;
            case DECIDE_ON_MISSED_DEADLINE -> result instanceof TaskResult.GiveMoreTime
                    || result instanceof TaskResult.GoOnWithFile;
            case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE -> result instanceof TaskResult.SettleEmployment
                    || result instanceof TaskResult.AskEmployerAgain
                    || result instanceof TaskResult.AskForEvidence;
            case EXAMINE_APPLICATION -> result instanceof TaskResult.StateFacts
                    || result instanceof TaskResult.ProposeGrant
                    || result instanceof TaskResult.ProposeRefusal
                    || result instanceof TaskResult.AskForEvidence;
            case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL -> result instanceof TaskResult.Agree
                    || result instanceof TaskResult.SendBack;
            case RECONSIDER_REFUSAL -> result instanceof TaskResult.UpholdRefusal
                    || result instanceof TaskResult.DropRefusal;
        };
    }

    private void state(ApplicationId application, Map<String, @Nullable String> stated) {
        if (!stated.isEmpty()) {
            facts.state(application, FactSheet.Source.OFFICER, stated);
        }
    }

    private void askForEvidence(ApplicationId application, List<EvidenceRequest.Item> items, String note) {
        requests.ask(application, items, note);
    }

    private Proposal propose(
            ApplicationId application, Proposal.Kind kind, List<String> reasonCodes, String explanation) {
        var proposal = decisions.propose(application, kind, reasonCodes, explanation);
        ledger.record(application, CaseEventKind.PROPOSAL_MADE.with(kind));
        return proposal;
    }
}
