package org.regularis.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.badge.Badge;
import com.vaadin.flow.component.badge.BadgeVariant;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.shared.DocumentId;

/** Lists documents under their kinds, each with what was made of it. */
class DocumentList extends Composite<Div> {

    private final Consumer<DocumentId> choice;

    DocumentList(Consumer<DocumentId> choice) {
        this.choice = choice;
        getContent().addClassName("document-list");
    }

    void show(List<DocumentSummary> documents, @Nullable DocumentId chosen, UnaryOperator<String> kindNames) {
        getContent().removeAll();
        documents.stream()
                .collect(Collectors.groupingBy(DocumentSummary::kind, LinkedHashMap::new, Collectors.toList()))
                .forEach((kind, ofKind) -> getContent().add(new H3(kindNames.apply(kind)), group(ofKind, chosen)));
    }

    private UnorderedList group(List<DocumentSummary> documents, @Nullable DocumentId chosen) {
        var items = new UnorderedList();
        documents.forEach(document -> items.add(item(document, document.id().equals(chosen))));
        return items;
    }

    private ListItem item(DocumentSummary document, boolean chosen) {
        var button = new Button(document.fileName(), click -> choice.accept(document.id()));
        button.addThemeVariants(chosen ? ButtonVariant.PRIMARY : ButtonVariant.TERTIARY);
        button.getElement().setAttribute("aria-pressed", String.valueOf(chosen));
        var item = new ListItem(button, tag(document.verdict()));
        document.rejection()
                .map(reason -> new Span(getTranslation(reason.messageKey())))
                .ifPresent(item::add);
        return item;
    }

    private Badge tag(Verdict verdict) {
        var tag = new Badge(getTranslation("documents.verdict." + verdict));
        switch (verdict) {
            case PENDING -> {}
            case ACCEPTED -> tag.addThemeVariants(BadgeVariant.SUCCESS);
            case REJECTED -> tag.addThemeVariants(BadgeVariant.ERROR);
        }
        return tag;
    }
}
