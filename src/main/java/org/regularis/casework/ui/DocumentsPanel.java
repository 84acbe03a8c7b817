package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.regularis.casework.CaseworkDesk;
import org.regularis.documents.Documents;
import org.regularis.documents.ui.DocumentViewer;
import org.regularis.shared.WorkItemId;

/** The documents of a case; whoever checks its completeness accepts or rejects each of them here. */
class DocumentsPanel extends Composite<Div> {

    private final CaseAtHand atHand;
    private final Documents documents;
    private final WorkPanel work;
    private final DocumentViewer viewer = new DocumentViewer();

    DocumentsPanel(CaseAtHand atHand, Documents documents, CaseworkDesk desk, WorkPanel work) {
        this.atHand = atHand;
        this.documents = documents;
        this.work = work;
        viewer.nameKinds(kind -> Words.evidence(atHand.programme(), kind));
        if (work.check().isPresent()) {
            viewer.onAccept(document -> judge(check -> desk.acceptDocument(check, document)));
            viewer.onReject((document, reason) -> judge(check -> desk.rejectDocument(check, document, reason)));
        }
        getContent().addClassName("documents-side");
        getContent().add(viewer);
        show();
    }

    /** The check may have gone to somebody else since the page was opened. */
    private void judge(Consumer<WorkItemId> verdict) {
        try {
            verdict.accept(work.check().orElseThrow(CaseworkDesk.NotYours::new));
            work.documentsChanged();
        } catch (CaseworkDesk.NotYours e) {
            Notices.warn(getTranslation("casework.problem.not-yours"));
        }
        show();
    }

    private void show() {
        viewer.show(documents.of(atHand.id()));
    }
}
