package org.regularis.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.util.List;
import org.regularis.documents.DocumentSummary;

/** Shows the documents of a case beside an officer's form: a list of them and the chosen one itself. */
public class DocumentViewer extends Composite<VerticalLayout> {

    /** The documents to choose from; the file itself comes from {@code /documents/{id}}, which checks and records the reading. */
    public void show(List<DocumentSummary> documents) {
        throw new UnsupportedOperationException();
    }
}
