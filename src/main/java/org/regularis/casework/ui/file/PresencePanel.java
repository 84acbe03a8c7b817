package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.PresenceProof;
import org.regularis.shared.DocumentId;
import org.regularis.shared.ui.ReadingTable;

/** What documents show of the time that the programme wants shown: a bar, its table, and the gaps. */
class PresencePanel extends Composite<Div> {

    private final EvidenceWeighing weighing;
    private final Supplier<List<DocumentSummary>> documents;
    private final DocumentText text;
    private String summary = "";

    PresencePanel(OpenCase atHand, Supplier<List<DocumentSummary>> documents, DeskDates time) {
        this.weighing = time.weighing(atHand);
        this.documents = documents;
        this.text = new DocumentText(weighing, time);
        getContent().addClassName("presence-panel");
        refresh();
    }

    /** How much is shown, in a few words. */
    String summary() {
        return summary;
    }

    void refresh() {
        List<DocumentSummary> filed = documents.get();
        PresenceProof proof = weighing.presence(filed);
        summary = getTranslation(
                "casework.presence.summary", proof.shown(), proof.spans().size(), percent(proof.share()));
        getContent().removeAll();
        getContent().add(new Paragraph(rule(proof)), bar(proof), new Paragraph(summary), gaps(proof));
        List<DocumentSummary> undated = weighing.undated(filed);
        if (!undated.isEmpty()) {
            getContent().add(warning(getTranslation("casework.presence.undated", names(undated))));
        }
        getContent().add(table(proof, filed));
    }

    private String rule(PresenceProof proof) {
        var required = weighing.programme().presence();
        return getTranslation(
                "casework.presence.rule", text.period(proof.from(), proof.to()), required.strong(), required.medium());
    }

    private Component bar(PresenceProof proof) {
        return new TimeBar(
                "proven",
                proof.spans().stream()
                        .map(span ->
                                new TimeBar.Cell(look(span), text.period(span.from(), span.to()) + ": " + words(span)))
                        .toList());
    }

    private Component gaps(PresenceProof proof) {
        return proof.isWhole()
                ? new Paragraph(getTranslation("casework.presence.no-gaps"))
                : warning(getTranslation(
                        "casework.presence.gaps",
                        proof.gaps().stream()
                                .map(gap -> text.period(gap.from(), gap.to()))
                                .collect(Collectors.joining("; "))));
    }

    private Component table(PresenceProof proof, List<DocumentSummary> filed) {
        Map<DocumentId, DocumentSummary> byId =
                filed.stream().collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
        var table = new ReadingTable(
                getTranslation("casework.presence.table"),
                "casework.presence.time",
                "casework.presence.state",
                "casework.presence.papers");
        proof.spans()
                .forEach(span ->
                        table.row(text.period(span.from(), span.to()), new Span(words(span)), papers(span, byId)));
        return table;
    }

    private Component papers(PresenceProof.Span span, Map<DocumentId, DocumentSummary> byId) {
        var papers = new Div();
        span.papers().forEach(paper -> papers.add(new Div(paper(byId.get(paper.document())))));
        return papers;
    }

    private Component paper(DocumentSummary document) {
        var link = new Anchor("/documents/" + document.id(), document.fileName(), AnchorTarget.BLANK);
        link.setRouterIgnore(true);
        return new Span(link, new Span(" " + text.counting(document)));
    }

    private String words(PresenceProof.Span span) {
        return switch (look(span)) {
            case "shown" -> getTranslation("casework.presence.shown");
            case "part" -> getTranslation("casework.presence.part", span.strongMissing(), span.mediumMissing());
            default -> getTranslation("casework.presence.gap");
        };
    }

    private static String look(PresenceProof.Span span) {
        return span.isShown() ? "shown" : span.papers().isEmpty() ? "gap" : "part";
    }

    private static Component warning(String words) {
        var line = new Paragraph(words);
        line.addClassName("unproven");
        return line;
    }

    private static String names(List<DocumentSummary> documents) {
        return documents.stream().map(DocumentSummary::fileName).collect(Collectors.joining(", "));
    }

    private static String percent(double share) {
        return NumberFormat.getPercentInstance(Labels.locale()).format(share);
    }
}
