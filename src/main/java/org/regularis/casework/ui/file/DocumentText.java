package org.regularis.casework.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.programmes.Programme.DocumentType;

/** What is said of a document and what the catalogue says to that, in words for the desk. */
class DocumentText {

    private final EvidenceWeighing weighing;
    private final DeskDates time;

    DocumentText(EvidenceWeighing weighing, DeskDates time) {
        this.weighing = weighing;
        this.time = time;
    }

    /** For the reader of the document: the applicant's word, the officer's, and the warnings. */
    Component of(DocumentSummary document) {
        var lines = new Div();
        lines.addClassName("paper-text");
        line(document, document.said())
                .ifPresent(words -> lines.add(new Paragraph(translate("casework.paper.said", words))));
        document.noted()
                .flatMap(noted -> line(document, noted))
                .ifPresent(words -> lines.add(new Paragraph(translate("casework.paper.noted", words))));
        warnings(document).forEach(warning -> {
            var line = new Paragraph(warning);
            line.addClassName("unproven");
            lines.add(line);
        });
        return lines;
    }

    /** What counts of a document, in one line. */
    String counting(DocumentSummary document) {
        return line(document, document.details()).orElse("");
    }

    String period(LocalDate from, LocalDate to) {
        return from.equals(to) ? time.day(from) : time.day(from) + " – " + time.day(to);
    }

    private Optional<String> line(DocumentSummary document, DocumentDetails details) {
        List<String> parts = new ArrayList<>();
        type(document, details).ifPresent(parts::add);
        details.days()
                .map(days -> period(days.from(), days.to()))
                .or(() -> Optional.of(details.from() + " – " + details.to()).filter(typed -> !typed.equals(" – ")))
                .ifPresent(parts::add);
        if (!details.issuedOn().isEmpty()) {
            parts.add(translate("casework.paper.issued", time.day(details.issuedOn())));
        }
        if (details.translation()) {
            parts.add(translate("casework.paper.translation"));
        }
        if (details.apostille()) {
            parts.add(translate("casework.paper.apostille"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private Optional<String> type(DocumentSummary document, DocumentDetails details) {
        return weighing.programme()
                .evidence(document.kind())
                .flatMap(kind -> kind.type(details.type()))
                .map(type -> Labels.of(type.name()) + " (" + translate("programmes.strength." + type.strength()) + ")")
                .or(() -> Optional.of(details.type())
                        .filter(DocumentDetails.OTHER::equals)
                        .map(other -> translate("documents.type.other")));
    }

    private List<String> warnings(DocumentSummary document) {
        int months = weighing.type(document).flatMap(DocumentType::validMonths).orElse(0);
        return weighing.warnings(document).stream()
                .map(warning -> translate("casework.paper.warning." + Labels.code(warning), months))
                .toList();
    }
}
