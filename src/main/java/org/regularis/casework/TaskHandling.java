package org.regularis.casework;

import java.util.List;
import java.util.function.Consumer;
import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.Completion.Done;
import org.regularis.casework.Completion.Refused;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.ProposalOutcome;
import org.regularis.decisions.RuleCheck;
import org.regularis.persons.Duplicates;
import org.regularis.persons.Standing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.ProposalId;
import org.springframework.stereotype.Component;

/** Turns what an officer found into entries of the case and the outcome that the process waits for: case first, then the token. */
@Component
class TaskHandling {

    private final CaseChecks checks;
    private final EvidenceRequests requests;
    private final DecisionMaking decisions;
    private final RuleCheck rules;
    private final Duplicates duplicates;
    private final CaseProcess process;
    private final CaseEvents ledger;

    TaskHandling(
            CaseChecks checks,
            EvidenceRequests requests,
            DecisionMaking decisions,
            RuleCheck rules,
            Duplicates duplicates,
            CaseProcess process,
            CaseEvents ledger) {
        this.checks = checks;
        this.requests = requests;
        this.decisions = decisions;
        this.rules = rules;
        this.duplicates = duplicates;
        this.process = process;
        this.ledger = ledger;
    }

    Completion handle(WorkItems.Desk desk, TaskResult result) {
        if (!fits(desk.item().task(), result)) {
            throw new IllegalArgumentException(result.getClass().getSimpleName() + " is no result of "
                    + desk.item().task());
        }
        var application = desk.item().application();
        var problem = checks.state(application, statedIn(result));
        if (problem.isPresent()) {
            return Refused.of(problem.get());
        }
        return switch (result) {
            case TaskResult.Admit ignored -> {
                if (duplicates.standing(application) instanceof Standing.Open) {
                    yield Refused.DUPLICATE_OPEN;
                }
                yield done(desk, TaskOutcome.ADMITTED);
            }
            case TaskResult.RefuseAdmission refuse ->
                after(
                        propose(
                                application,
                                Proposal.Kind.NON_ADMISSION,
                                refuse.reasonCodes(),
                                refuse.explanation(),
                                ""),
                        proposal -> process.complete(desk.engineTask(), TaskOutcome.ADMISSION_REFUSED));
            case TaskResult.AskForEvidence ask -> {
                requests.ask(application, ask.items(), ask.note());
                yield done(desk, TaskOutcome.EVIDENCE_NEEDED);
            }
            case TaskResult.GiveMoreTime ignored -> done(desk, TaskOutcome.MORE_TIME);
            case TaskResult.GoOnWithFile ignored -> {
                ledger.record(application, CaseEventKind.EVIDENCE_OVERDUE);
                yield done(desk, TaskOutcome.GO_ON);
            }
            case TaskResult.SettleEmployment ignored -> done(desk, TaskOutcome.SETTLED);
            case TaskResult.AskEmployerAgain ignored ->
                checks.isMinor(application) ? Refused.NO_EMPLOYER_OF_MINORS : done(desk, TaskOutcome.ASK_EMPLOYER);
            case TaskResult.StateFacts ignored -> {
                var outcome = rules.evaluate(application).outcome();
                ledger.record(application, CaseEventKind.RULES_EVALUATED.with(outcome));
                yield new Done();
            }
            case TaskResult.ProposeGrant grant ->
                after(
                        propose(application, Proposal.Kind.GRANT, List.of(), grant.explanation(), grant.deviation()),
                        proposal -> process.completeGrantProposal(desk.engineTask(), proposal.secondOpinion()));
            case TaskResult.ProposeRefusal refusal ->
                after(
                        propose(application, Proposal.Kind.REFUSAL, refusal.reasonCodes(), refusal.explanation(), ""),
                        proposal -> process.complete(desk.engineTask(), TaskOutcome.REFUSAL_PROPOSED));
            case TaskResult.Agree ignored ->
                after(decisions.confirm(current(application)), proposal -> {
                    ledger.record(application, CaseEventKind.PROPOSAL_CONFIRMED.with(proposal.kind()));
                    process.complete(desk.engineTask(), TaskOutcome.AGREED);
                });
            case TaskResult.SendBack back ->
                after(decisions.sendBack(current(application), back.note()), proposal -> {
                    ledger.record(application, CaseEventKind.PROPOSAL_RETURNED.with(proposal.kind()));
                    process.complete(desk.engineTask(), TaskOutcome.SENT_BACK);
                });
            case TaskResult.UpholdRefusal uphold ->
                after(decisions.uphold(application, uphold.explanation()), proposal -> {
                    ledger.record(application, CaseEventKind.REFUSAL_UPHELD);
                    process.complete(desk.engineTask(), TaskOutcome.UPHELD);
                });
            case TaskResult.DropRefusal ignored -> {
                ledger.record(application, CaseEventKind.REFUSAL_DROPPED);
                yield done(desk, TaskOutcome.DROPPED);
            }
        };
    }

    private Completion done(WorkItems.Desk desk, TaskOutcome outcome) {
        process.complete(desk.engineTask(), outcome);
        return new Done();
    }

    private static Completion after(ProposalOutcome outcome, Consumer<Proposal> goOn) {
        return switch (outcome) {
            case ProposalOutcome.Accepted(var proposal) -> {
                goOn.accept(proposal);
                yield new Done();
            }
            case ProposalOutcome.Refused refused -> Refused.of(refused);
        };
    }

    /** What an officer states together with the result. */
    private static List<Statement> statedIn(TaskResult result) {
        return switch (result) {
            case TaskResult.Admit admit -> admit.facts();
            case TaskResult.RefuseAdmission refuse -> refuse.facts();
            case TaskResult.SettleEmployment settle -> settle.facts();
            case TaskResult.StateFacts stated -> stated.facts();
            case TaskResult.ProposeGrant grant -> grant.facts();
            case TaskResult.ProposeRefusal refusal -> refusal.facts();
            default -> List.of();
        };
    }

    private static boolean fits(Task task, TaskResult result) {
        return switch (task) {
            case CHECK_COMPLETENESS ->
                result instanceof TaskResult.Admit
                        || result instanceof TaskResult.RefuseAdmission
                        || result instanceof TaskResult.AskForEvidence;
            case DECIDE_ON_MISSED_DEADLINE ->
                result instanceof TaskResult.GiveMoreTime || result instanceof TaskResult.GoOnWithFile;
            case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE ->
                result instanceof TaskResult.SettleEmployment
                        || result instanceof TaskResult.AskEmployerAgain
                        || result instanceof TaskResult.AskForEvidence;
            case EXAMINE_APPLICATION ->
                result instanceof TaskResult.StateFacts
                        || result instanceof TaskResult.ProposeGrant
                        || result instanceof TaskResult.ProposeRefusal
                        || result instanceof TaskResult.AskForEvidence;
            case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL ->
                result instanceof TaskResult.Agree || result instanceof TaskResult.SendBack;
            case RECONSIDER_REFUSAL ->
                result instanceof TaskResult.UpholdRefusal || result instanceof TaskResult.DropRefusal;
        };
    }

    private ProposalId current(ApplicationId application) {
        return decisions.current(application).orElseThrow().id();
    }

    private ProposalOutcome propose(
            ApplicationId application,
            Proposal.Kind kind,
            List<String> reasonCodes,
            String explanation,
            String deviation) {
        var outcome = decisions.propose(application, kind, reasonCodes, explanation, deviation);
        if (outcome instanceof ProposalOutcome.Accepted) {
            ledger.record(application, CaseEventKind.PROPOSAL_MADE.with(kind));
        }
        return outcome;
    }
}
