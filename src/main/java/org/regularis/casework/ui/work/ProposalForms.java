package org.regularis.casework.ui.work;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.Proposal;
import org.regularis.decisions.RuleReports;
import org.regularis.identity.StaffDirectory;
import org.regularis.shared.NotFound;
import org.regularis.shared.UserId;
import org.springframework.stereotype.Component;

/** The forms in which officers propose, look at what a colleague has proposed, and think again after the reply. */
@Component
class ProposalForms {

    private final FactSheet facts;
    private final RuleReports eligibility;
    private final DecisionMaking decisions;
    private final CaseChecks checks;
    private final Letters letters;
    private final StaffDirectory staff;
    private final DeskDates time;

    ProposalForms(
            FactSheet facts,
            RuleReports eligibility,
            DecisionMaking decisions,
            CaseChecks checks,
            Letters letters,
            StaffDirectory staff,
            DeskDates time) {
        this.facts = facts;
        this.eligibility = eligibility;
        this.decisions = decisions;
        this.checks = checks;
        this.letters = letters;
        this.staff = staff;
        this.time = time;
    }

    TaskForm examination(OpenCase atHand, Supplier<FactSources> sources, TaskForm.Finish finish) {
        var reads = new ExaminationForm.Reads(
                () -> facts.of(atHand.id()),
                () -> eligibility.latest(atHand.id()),
                sources,
                () -> checks.of(atHand.id()),
                said -> decisions.reasonsThatStand(atHand.id(), said));
        Optional<Proposal> returned = decisions.current(atHand.id());
        return new ExaminationForm(atHand, reads, returned, letters, finish);
    }

    TaskForm secondOpinion(OpenCase atHand, TaskForm.Finish finish) {
        Proposal proposal = proposal(atHand);
        return new SecondOpinionForm(atHand, proposal, summary(atHand, proposal), letters, finish);
    }

    TaskForm reconsideration(OpenCase atHand, TaskForm.Finish finish) {
        Proposal proposal = proposal(atHand);
        return new ReconsiderForm(
                atHand, proposal, summary(atHand, proposal), decisions.notice(atHand.id()), time, finish);
    }

    private Proposal proposal(OpenCase atHand) {
        return decisions.current(atHand.id()).orElseThrow(NotFound::new);
    }

    private ProposalSummary summary(OpenCase atHand, Proposal proposal) {
        Map<UserId, String> names = staff.namesOf(Set.of(proposal.proposedBy()));
        String proposer =
                names.getOrDefault(proposal.proposedBy(), proposal.proposedBy().value());
        return new ProposalSummary(atHand, proposal, proposer, time);
    }
}
