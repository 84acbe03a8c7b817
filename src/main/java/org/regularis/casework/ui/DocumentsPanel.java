package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.Documents;
import org.regularis.documents.ui.DocumentViewer;

/** The documents of a case; whoever checks its completeness accepts or rejects each of them here. */
class DocumentsPanel extends Composite<Div> {

    private final CaseAtHand atHand;
    private final Documents documents;
    private final WorkPanel work;
    private final DocumentViewer viewer = new DocumentViewer();

    DocumentsPanel(CaseAtHand atHand, Documents documents, DocumentVerdicts verdicts, WorkPanel work) {
        this.atHand = atHand;
        this.documents = documents;
        this.work = work;
        viewer.nameKinds(kind -> Words.evidence(atHand.programme(), kind));
        if (work.isChecking()) {
            viewer.onAccept(document -> judge(() -> verdicts.accept(atHand.id(), document)));
            viewer.onReject((document, reason) -> judge(() -> verdicts.reject(atHand.id(), document, reason)));
        }
        getContent().addClassName("documents-side");
        getContent().add(viewer);
        show();
    }

    /** The check may have gone to somebody else since the page was opened. */
    private void judge(Runnable verdict) {
        if (work.isChecking()) {
            verdict.run();
            work.documentsChanged();
        } else {
            Notices.warn(getTranslation("casework.problem.not-yours"));
        }
        show();
    }

    private void show() {
        viewer.show(documents.of(atHand.id()));
    }
}
