package org.regularis.documents.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentSummary;
import org.regularis.shared.DocumentId;

/** The document itself; it is fetched again only when another one is chosen, so that page and zoom stay. */
class DocumentFrame extends Composite<Div> {

    private @Nullable DocumentId shown;

    DocumentFrame() {
        getContent().addClassName("document-frame");
        getContent().setWidthFull();
    }

    void show(Optional<DocumentSummary> document) {
        DocumentId wanted = document.map(DocumentSummary::id).orElse(null);
        if (wanted == null || !wanted.equals(shown)) {
            getContent().removeAll();
            document.ifPresent(chosen -> getContent().add(download(chosen), content(chosen)));
            shown = wanted;
        }
    }

    private Anchor download(DocumentSummary document) {
        var link = new Anchor(address(document) + "?download", getTranslation("documents.viewer.download"));
        link.setRouterIgnore(true);
        link.getElement()
                .setAttribute("aria-label", getTranslation("documents.viewer.download-of", document.fileName()));
        return link;
    }

    private static Component content(DocumentSummary document) {
        return document.contentType().startsWith("image/") ? image(document) : page(document);
    }

    private static Image image(DocumentSummary document) {
        var image = new Image(address(document), document.fileName());
        image.setMaxWidth("100%");
        return image;
    }

    private static IFrame page(DocumentSummary document) {
        var page = new IFrame(address(document));
        page.setTitle(document.fileName());
        page.setWidthFull();
        page.setHeight("80vh");
        page.getStyle().setBorder("none");
        return page;
    }

    private static String address(DocumentSummary document) {
        return "/documents/" + document.id();
    }
}
