package org.regularis.casework.ui;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.WorkItem;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.LatestEligibility;
import org.regularis.decisions.Proposal;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.NotFound;
import org.regularis.shared.UserId;
import org.springframework.stereotype.Component;

/** Lays the right form on the desk for a piece of work. */
@Component
class TaskForms {

    private final Documents documents;
    private final EvidenceRequests requests;
    private final EmployerVerifications verifications;
    private final FactSheet facts;
    private final LatestEligibility eligibility;
    private final DecisionMaking decisions;
    private final Letters letters;
    private final StaffDirectory staff;
    private final DeskTime time;

    TaskForms(
            Documents documents, EvidenceRequests requests, EmployerVerifications verifications, FactSheet facts,
            LatestEligibility eligibility, DecisionMaking decisions, Letters letters, StaffDirectory staff,
            DeskTime time) {
        this.documents = documents;
        this.requests = requests;
        this.verifications = verifications;
        this.facts = facts;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.letters = letters;
        this.staff = staff;
        this.time = time;
    }

    TaskForm of(WorkItem item, CaseAtHand atHand, TaskForm.Finish finish) {
        return switch (item.task()) {
            case CHECK_COMPLETENESS -> new CompletenessForm(
                    atHand, () -> documents.of(atHand.id()), facts.of(atHand.id()), letters, finish);
            case DECIDE_ON_MISSED_DEADLINE ->
                new MissedDeadlineForm(atHand, requests.of(atHand.id()), time, finish);
            case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE -> new EmploymentForm(
                    atHand, verifications.of(atHand.id()), facts.of(atHand.id()), time, finish);
            case EXAMINE_APPLICATION -> examination(atHand, finish);
            case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL -> {
                Proposal proposal = proposal(atHand);
                yield new SecondOpinionForm(atHand, proposal, summary(atHand, proposal), letters, finish);
            }
            case RECONSIDER_REFUSAL -> {
                Proposal proposal = proposal(atHand);
                yield new ReconsiderForm(
                        atHand, proposal, summary(atHand, proposal), decisions.notice(atHand.id()), time, finish);
            }
        };
    }

    private TaskForm examination(CaseAtHand atHand, TaskForm.Finish finish) {
        var reads = new ExaminationForm.Reads(() -> facts.of(atHand.id()), () -> eligibility.of(atHand.id()));
        Optional<Proposal> returned = decisions.current(atHand.id());
        return new ExaminationForm(atHand, reads, returned, letters, finish);
    }

    private Proposal proposal(CaseAtHand atHand) {
        return decisions.current(atHand.id()).orElseThrow(NotFound::new);
    }

    private ProposalSummary summary(CaseAtHand atHand, Proposal proposal) {
        Map<UserId, String> names = staff.namesOf(Set.of(proposal.proposedBy()));
        String proposer = names.getOrDefault(proposal.proposedBy(), proposal.proposedBy().value());
        return new ProposalSummary(atHand, proposal, proposer, time);
    }
}
