package org.regularis.casework.ui.file;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.CheckDesk;
import org.regularis.casework.Completion;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.checks.ReadFacts;
import org.regularis.casework.ui.work.WorkPanel;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.documents.ui.Asked;
import org.regularis.documents.ui.DocumentViewer;
import org.regularis.programmes.Programme;
import org.regularis.shared.WorkItemId;

/** The documents of a case and the presence that they show; who checks completeness accepts or rejects each here. */
class DocumentsPanel extends Composite<Div> {

    private final OpenCase atHand;
    private final Documents documents;
    private final WorkPanel work;
    private final DocumentViewer viewer = new DocumentViewer();
    private final PresencePanel presence;
    private final NativeDetails shown = new NativeDetails();
    private @Nullable ReadFacts read;

    DocumentsPanel(
            OpenCase atHand,
            Documents documents,
            CheckDesk desk,
            Function<DocumentSummary, List<Statement>> shownBy,
            WorkPanel work,
            DeskDates time) {
        this.atHand = atHand;
        this.documents = documents;
        this.work = work;
        presence = new PresencePanel(atHand, () -> documents.of(atHand.id()), time);
        shown.setContent(presence);
        shown.addClassName("presence-fold");
        viewer.nameKinds(kind -> Labels.evidence(atHand.programme(), kind));
        var text = new DocumentText(time.weighing(atHand), time);
        if (work.check().isPresent()) {
            viewer.explain(document -> {
                read = new ReadFacts(
                        document.counts() ? shownBy.apply(document) : List.of(),
                        new FactTexts(atHand.programme(), time));
                return new Div(text.of(document), read);
            });
            viewer.askAbout(this::asked);
            viewer.onAccept((document, noted) ->
                    judge(check -> desk.accept(check, document, noted, read == null ? List.of() : read.chosen())));
            viewer.onReject((document, reason) -> judge(check -> desk.reject(check, document, reason)));
        } else {
            viewer.explain(text::of);
        }
        getContent().addClassName("documents-side");
        getContent().add(shown, viewer);
        show();
    }

    /** The work may have gone to somebody else since the page was opened. */
    private void judge(Function<WorkItemId, Completion> verdict) {
        switch (work.check().map(verdict).orElse(Completion.Refused.NOT_YOURS)) {
            case Completion.Done() -> work.documentsChanged();
            case Completion.Refused refused -> Notices.warn(Labels.of(refused));
        }
        show();
    }

    private void show() {
        viewer.show(documents.of(atHand.id()));
        presence.refresh();
        shown.setSummaryText(getTranslation("casework.presence.fold", presence.summary()));
    }

    private Asked asked(String kind) {
        return atHand.programme().evidence(kind).map(DocumentsPanel::asked).orElse(Asked.NOTHING);
    }

    private static Asked asked(Programme.EvidenceKind kind) {
        var types = new LinkedHashMap<String, String>();
        kind.types().forEach(type -> types.put(type.id(), Labels.of(type.name())));
        if (!types.isEmpty()) {
            types.putIfAbsent(DocumentDetails.OTHER, translate("documents.type.other"));
        }
        return new Asked(
                types,
                kind.proves() == Programme.Proof.PRESENCE,
                kind.types().stream().anyMatch(type -> type.validMonths().isPresent()),
                kind.types().stream().anyMatch(Programme.DocumentType::translation),
                kind.types().stream().anyMatch(Programme.DocumentType::apostille));
    }
}
