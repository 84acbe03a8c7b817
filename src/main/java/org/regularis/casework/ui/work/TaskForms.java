package org.regularis.casework.ui.work;

import org.regularis.applications.EvidenceRequests;
import org.regularis.casework.WorkItem;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.FactSheet;
import org.regularis.documents.Documents;
import org.regularis.employers.EmployerVerifications;
import org.regularis.registers.RegisterAnswers;
import org.springframework.stereotype.Component;

/** Lays the right form on the desk for a piece of work. */
@Component
class TaskForms {

    private final Documents documents;
    private final EvidenceRequests requests;
    private final EmployerVerifications verifications;
    private final RegisterAnswers registers;
    private final FactSheet facts;
    private final Letters letters;
    private final ProposalForms proposals;
    private final DeskDates time;

    TaskForms(
            Documents documents,
            EvidenceRequests requests,
            EmployerVerifications verifications,
            RegisterAnswers registers,
            FactSheet facts,
            Letters letters,
            ProposalForms proposals,
            DeskDates time) {
        this.documents = documents;
        this.requests = requests;
        this.verifications = verifications;
        this.registers = registers;
        this.facts = facts;
        this.letters = letters;
        this.proposals = proposals;
        this.time = time;
    }

    TaskForm of(WorkItem item, OpenCase atHand, TaskForm.Finish finish) {
        return switch (item.task()) {
            case CHECK_COMPLETENESS ->
                new CompletenessForm(
                        atHand,
                        () -> documents.of(atHand.id()),
                        facts.of(atHand.id()),
                        sources(atHand),
                        letters,
                        finish);
            case DECIDE_ON_MISSED_DEADLINE -> new MissedDeadlineForm(atHand, requests.of(atHand.id()), time, finish);
            case WEIGH_CONTRADICTION, SETTLE_BY_OTHER_EVIDENCE ->
                new EmploymentForm(
                        atHand, verifications.of(atHand.id()), facts.of(atHand.id()), sources(atHand), time, finish);
            case EXAMINE_APPLICATION -> proposals.examination(atHand, () -> sources(atHand), finish);
            case REVIEW_GRANT, REVIEW_REFUSAL, CONFIRM_REFUSAL -> proposals.secondOpinion(atHand, finish);
            case RECONSIDER_REFUSAL -> proposals.reconsideration(atHand, finish);
        };
    }

    private FactSources sources(OpenCase atHand) {
        return FactSources.of(documents.of(atHand.id()), verifications.of(atHand.id()), registers.of(atHand.id()));
    }
}
