package org.regularis.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.RejectionReason;
import org.regularis.shared.DocumentId;

/** Shows the documents of a case beside an officer's form: a list of them and the chosen one itself. */
public class DocumentViewer extends Composite<VerticalLayout> {

    private static final List<String> USUAL_KINDS =
            List.of("identity", "presence", "employment", "record-certificate", "photo", "other");

    private final Paragraph empty = new Paragraph(getTranslation("documents.viewer.empty"));
    private final DocumentList list = new DocumentList(this::choose);
    private final DocumentFrame frame = new DocumentFrame();
    private final DetailsForm details = new DetailsForm();
    private final VerdictForm verdict = new VerdictForm();
    private final Div explanation = new Div();
    private Function<String, Asked> questions = kind -> Asked.NOTHING;
    private Function<DocumentSummary, Component> explaining = document -> new Div();
    private Optional<DocumentSummary> asked = Optional.empty();
    private UnaryOperator<String> kindNames =
            kind -> USUAL_KINDS.contains(kind) ? getTranslation("documents.kind." + kind) : kind;
    private List<DocumentSummary> documents = List.of();
    private @Nullable DocumentId chosen;

    public DocumentViewer() {
        getContent().setPadding(false);
        getContent().setWidthFull();
        getContent().addClassName("document-viewer");
        details.setVisible(false);
        getContent().add(empty, list, explanation, details, verdict, frame);
        refresh();
    }

    /**
     * The documents to choose from; shown again, the chosen one stays open where the reader left it. The file
     * itself comes from {@code /documents/{id}}, which checks and records the reading.
     */
    public void show(List<DocumentSummary> documents) {
        this.documents = List.copyOf(documents);
        refresh();
    }

    /** How the programme calls its kinds of evidence; without it, the usual words. */
    public void nameKinds(UnaryOperator<String> names) {
        kindNames = names;
        refresh();
    }

    /** What there is to say of documents of a kind, for whoever accepts them. */
    public void askAbout(Function<String, Asked> questions) {
        this.questions = questions;
        refresh();
    }

    /** What the reader should know of the chosen document. */
    public void explain(Function<DocumentSummary, Component> explaining) {
        this.explaining = explaining;
        refresh();
    }

    /**
     * Offers to accept the chosen document; whoever hears it stores the verdict, with what the officer says of the
     * document if anybody said anything, and shows the list again.
     */
    public void onAccept(BiConsumer<DocumentId, Optional<DocumentDetails>> listener) {
        verdict.onAccept(() -> current().ifPresent(document -> details.details().ifPresent(noted -> {
            var nothing = noted.equals(DocumentDetails.NONE) && document.said().equals(DocumentDetails.NONE);
            listener.accept(document.id(), Optional.of(noted).filter(word -> !nothing));
            goOn(document);
        })));
        refresh();
    }

    /** Offers to reject the chosen document with one of the reasons of {@code DocumentVerdicts}. */
    public void onReject(BiConsumer<DocumentId, RejectionReason> listener) {
        verdict.onReject(reason -> current().ifPresent(document -> {
            listener.accept(document.id(), reason);
            goOn(document);
        }));
    }

    private void choose(DocumentId document) {
        chosen = document;
        refresh();
    }

    /** After a verdict the next one to check comes up by itself. */
    private void goOn(DocumentSummary judged) {
        documents.stream()
                .filter(document ->
                        document.verdict() == Verdict.PENDING && !document.id().equals(judged.id()))
                .findFirst()
                .ifPresent(next -> choose(next.id()));
    }

    private void refresh() {
        Optional<DocumentSummary> current = current();
        chosen = current.map(DocumentSummary::id).orElse(null);
        empty.setVisible(documents.isEmpty());
        list.show(documents, chosen, kindNames);
        explanation.removeAll();
        current.map(explaining).ifPresent(explanation::add);
        ask(current);
        verdict.show(current);
        frame.show(current);
    }

    /** What somebody has begun to fill in stays until another document is chosen or this one is judged. */
    private void ask(Optional<DocumentSummary> current) {
        var question = current.map(DocumentSummary::kind).map(questions).orElse(Asked.NOTHING);
        if (!verdict.isAccepting()) {
            details.setVisible(false);
        } else if (!asked.equals(current) || details.isVisible() == question.equals(Asked.NOTHING)) {
            details.ask(question, current.map(DocumentSummary::details).orElse(DocumentDetails.NONE));
            asked = current;
        }
    }

    /** The chosen one while it is there, else the first to check, else the first. */
    private Optional<DocumentSummary> current() {
        return documents.stream()
                .filter(document -> document.id().equals(chosen))
                .findFirst()
                .or(() -> documents.stream()
                        .filter(document -> document.verdict() == Verdict.PENDING)
                        .findFirst())
                .or(() -> documents.stream().findFirst());
    }
}
