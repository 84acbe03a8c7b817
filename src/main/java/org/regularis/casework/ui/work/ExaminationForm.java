package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.RulesResult;
import org.regularis.casework.ui.work.OutcomeChoice.Way;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.CaseCheck;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.decisions.Proposal;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;

/** Examination: facts and rules weighed, then a grant or a refusal proposed, or more evidence asked for. */
class ExaminationForm extends TaskForm {

    private final OpenCase atHand;
    private final Reads reads;
    private final Finish finish;
    private final RulesResult rules;
    private final Div factSlot = new Div();
    private final EvidenceRequestForm request;
    private final ProposalForm grant;
    private final ProposalForm refusal;
    private FactFields facts;
    private Optional<Eligibility> eligibility;

    /** What may have changed when the rules were asked again. */
    record Reads(
            Supplier<List<StatedFact>> facts,
            Supplier<Optional<Eligibility>> eligibility,
            Supplier<FactSources> sources,
            Supplier<List<CaseCheck>> checks,
            Function<Eligibility, List<Programme.Reason>> reasons) {}

    ExaminationForm(OpenCase atHand, Reads reads, Optional<Proposal> returned, Letters letters, Finish finish) {
        this.atHand = atHand;
        this.reads = reads;
        this.finish = finish;
        eligibility = reads.eligibility().get();
        rules = new RulesResult(atHand.programme(), eligibility);
        facts = factFields();
        factSlot.add(facts);
        request = new EvidenceRequestForm(atHand.programme(), List.of(), finish::with);
        grant = new ProposalForm(
                atHand, Proposal.Kind.GRANT, letters, (codes, words, deviation) -> proposeGrant(words, deviation));
        refusal = new ProposalForm(
                atHand, Proposal.Kind.REFUSAL, letters, (codes, words, deviation) -> proposeRefusal(codes, words));
        follow();
        refusal.suggest(reasonsAgainst());
        returned.flatMap(Proposal::returnNote).ifPresent(this::showReturn);
        add(heading("casework.examination.rules"), rules, statement(), problem(), choice());
    }

    @Override
    boolean isTouched() {
        return facts.isTouched() || request.isTouched() || grant.isTouched() || refusal.isTouched();
    }

    private OutcomeChoice choice() {
        var choice = new OutcomeChoice("casework.examination.outcome")
                .option(Way.GRANT, grant)
                .option(Way.REFUSAL, refusal)
                .option(Way.MORE_EVIDENCE, request);
        return isEligible() ? choice.choose(Way.GRANT) : choice;
    }

    private Component statement() {
        var again = new Button(getTranslation("casework.examination.again"), click -> evaluateAgain());
        var details = new Details(getTranslation("casework.examination.facts"), new Div(factSlot, again));
        details.setOpened(
                eligibility.filter(result -> !result.unknown().isEmpty()).isPresent());
        details.addClassName("statement");
        return details;
    }

    private FactFields factFields() {
        return new FactFields(
                atHand.programme(),
                ExaminationForm::isOfficers,
                reads.facts().get(),
                reads.sources().get());
    }

    /** An officer may correct whatever a person has stated, but not what the system itself knows. */
    private static boolean isOfficers(Programme.Fact fact) {
        return fact.source() != FactSource.SYSTEM;
    }

    private void evaluateAgain() {
        clearProblem();
        withStated(facts, this::evaluate);
    }

    private void evaluate(List<Statement> stated) {
        if (finish.with(new TaskResult.StateFacts(stated))) {
            eligibility = reads.eligibility().get();
            rules.show(eligibility);
            follow();
            facts = factFields();
            factSlot.removeAll();
            factSlot.add(facts);
            if (!refusal.isTouched()) {
                refusal.suggest(reasonsAgainst());
            }
        }
    }

    /** Offers what can be proposed after what the rules say now. */
    private void follow() {
        grant.askWhyOtherwise(!isEligible());
        grant.need(reads.checks().get(), !isEligible());
        refusal.offer(eligibility.map(reads.reasons()).orElse(List.of()), reason -> why(reason.code()));
    }

    /** Why a reason can carry a refusal: a rule gives it, it was asked for in vain, or an officer weighs it. */
    private String why(String code) {
        var hits = eligibility.stream()
                .flatMap(result -> result.reasons().stream())
                .filter(found -> found.reasonCode().equals(code))
                .toList();
        var refusing = hits.stream().filter(ExaminationForm::isAgainst).toList();
        if (!refusing.isEmpty()) {
            return getTranslation("casework.reasons.by-rule", rules(refusing));
        }
        return hits.stream().anyMatch(found -> found.outcome() == Outcome.MORE_EVIDENCE)
                ? getTranslation("casework.reasons.asked-in-vain", rules(hits))
                : getTranslation("casework.reasons.discretionary");
    }

    private static String rules(List<Eligibility.Found> hits) {
        return hits.stream().map(Eligibility.Found::rule).distinct().collect(Collectors.joining(", "));
    }

    private static boolean isAgainst(Eligibility.Found found) {
        return found.outcome() == Outcome.INELIGIBLE || found.outcome() == Outcome.NOT_ADMITTED;
    }

    @Override
    void documentsChanged() {
        grant.need(reads.checks().get(), !isEligible());
    }

    private void proposeGrant(String words, String deviation) {
        clearProblem();
        withStated(facts, stated -> finish.with(new TaskResult.ProposeGrant(stated, words, deviation)));
    }

    private void proposeRefusal(List<String> reasons, String words) {
        clearProblem();
        withStated(facts, stated -> finish.with(new TaskResult.ProposeRefusal(stated, reasons, words)));
    }

    private void showReturn(String note) {
        var words = new Paragraph(getTranslation("casework.examination.returned", note));
        words.addClassName("returned");
        add(words);
    }

    private boolean isEligible() {
        return eligibility
                .filter(result -> result.outcome() == Outcome.ELIGIBLE)
                .isPresent();
    }

    /** The reasons for which the rules would refuse; the officer keeps or changes them. */
    private List<String> reasonsAgainst() {
        return eligibility.stream()
                .flatMap(result -> result.reasons().stream())
                .filter(ExaminationForm::isAgainst)
                .map(Eligibility.Found::reasonCode)
                .distinct()
                .toList();
    }
}
