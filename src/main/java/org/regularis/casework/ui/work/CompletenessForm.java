package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.regularis.applications.EvidenceRequest;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.work.OutcomeChoice.Way;
import org.regularis.correspondence.Letters;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.Proposal;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.RejectionReason;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;

/** Completeness check: what was made of each document, what the officer can tell from them, admitted or not. */
public class CompletenessForm extends TaskForm {

    private final OpenCase atHand;
    private final Supplier<List<DocumentSummary>> documents;
    private final Finish finish;
    private final Div verdicts = new Div();
    private final FactFields facts;
    private final EvidenceRequestForm request;
    private final ProposalForm refusal;

    CompletenessForm(
            OpenCase atHand,
            Supplier<List<DocumentSummary>> documents,
            List<StatedFact> stated,
            FactSources sources,
            Letters letters,
            Finish finish) {
        this.atHand = atHand;
        this.documents = documents;
        this.finish = finish;
        facts = new FactFields(atHand.programme(), fact -> fact.source() == FactSource.OFFICER, stated, sources);
        request = new EvidenceRequestForm(atHand.programme(), List.of(), this::ask);
        refusal = new ProposalForm(atHand, Proposal.Kind.NON_ADMISSION, letters, this::refuseAdmission);
        verdicts.addClassName("verdicts");
        add(verdicts);
        if (!facts.isEmpty()) {
            add(heading("casework.completeness.facts"), facts);
        }
        add(
                problem(),
                new OutcomeChoice("casework.completeness.outcome")
                        .option(Way.ADMIT, hint("casework.completeness.admit-hint"), admitButton())
                        .option(Way.ASK_FOR_EVIDENCE, request)
                        .option(Way.REFUSE_ADMISSION, hint("casework.completeness.refuse-hint"), refusal)
                        .choose(Way.ADMIT));
        documentsChanged();
    }

    @Override
    boolean isTouched() {
        return facts.isTouched() || request.isTouched() || refusal.isTouched();
    }

    @Override
    void documentsChanged() {
        List<DocumentSummary> filed = documents.get();
        verdicts.removeAll();
        verdicts.add(new Paragraph(getTranslation(
                "casework.completeness.verdicts",
                count(filed, Verdict.ACCEPTED),
                count(filed, Verdict.REJECTED),
                count(filed, Verdict.PENDING))));
        unproven(filed).forEach(kind -> verdicts.add(missing(kind)));
        request.suggest(suggestions(filed));
    }

    private Component missing(Programme.EvidenceKind kind) {
        var line = new Paragraph(getTranslation("casework.completeness.unproven", Labels.of(kind.name())));
        line.addClassName("unproven");
        return line;
    }

    private Component admitButton() {
        return primary("casework.completeness.admit", this::admit);
    }

    private void admit() {
        long pending = count(documents.get(), Verdict.PENDING);
        if (pending > 0) {
            refuse(getTranslation("casework.completeness.pending", pending));
        } else {
            withStated(facts, stated -> finish.with(new TaskResult.Admit(stated)));
        }
    }

    private void ask(TaskResult asked) {
        finish.with(asked);
    }

    private void refuseAdmission(List<String> reasons, String explanation, String deviation) {
        withStated(facts, stated -> finish.with(new TaskResult.RefuseAdmission(stated, reasons, explanation)));
    }

    private static long count(List<DocumentSummary> filed, Verdict verdict) {
        return filed.stream().filter(document -> document.verdict() == verdict).count();
    }

    /** Kinds of evidence that must be there and of which no document has been accepted. */
    private List<Programme.EvidenceKind> unproven(List<DocumentSummary> filed) {
        return atHand.programme().evidence().stream()
                .filter(Programme.EvidenceKind::needed)
                .filter(kind -> filed.stream()
                        .noneMatch(document ->
                                document.kind().equals(kind.id()) && document.verdict() == Verdict.ACCEPTED))
                .toList();
    }

    private List<EvidenceRequest.Item> suggestions(List<DocumentSummary> filed) {
        var items = new ArrayList<EvidenceRequest.Item>();
        for (Programme.EvidenceKind kind : unproven(filed)) {
            List<DocumentSummary> ofKind = filed.stream()
                    .filter(document -> document.kind().equals(kind.id()))
                    .toList();
            if (ofKind.isEmpty()) {
                items.add(new EvidenceRequest.Item(kind.id(), "missing"));
            }
            ofKind.stream()
                    .flatMap(document -> document.rejection().stream())
                    .findFirst()
                    .ifPresent(reason -> items.add(new EvidenceRequest.Item(kind.id(), why(reason))));
        }
        return items;
    }

    private static String why(RejectionReason rejection) {
        return EvidenceRequest.WHYS.contains(rejection.code()) ? rejection.code() : "does-not-prove";
    }
}
