package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.Documents;
import org.regularis.documents.ui.DocumentViewer;

/** The documents of a case; whoever checks its completeness accepts or rejects each of them here. */
class DocumentsPanel extends Composite<Div> {

    DocumentsPanel(CaseAtHand atHand, Documents documents, DocumentVerdicts verdicts, WorkPanel work) {
        var viewer = new DocumentViewer();
        viewer.show(documents.of(atHand.id()));
        getContent().addClassName("side");
        getContent().add(viewer);
    }
}
