package org.regularis.supervision.ui.cases;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.function.Consumer;

/** The parts of a filter, each with a way to take it away. */
public class FilterChips extends Composite<UnorderedList> {

    FilterChips(CaseQuery query, FilterLabels words, Consumer<CaseQuery> go) {
        getContent().addClassName("chips");
        getContent().getElement().setAttribute("aria-label", getTranslation("supervision.chips"));
        query.narrowing().forEach(part -> {
            var label = words.of(part, query.parts());
            var chip = new Button(label, VaadinIcon.CLOSE_SMALL.create(), click -> go.accept(query.without(part)));
            chip.setIconAfterText(true);
            chip.addThemeVariants(ButtonVariant.SMALL);
            chip.setAriaLabel(getTranslation("supervision.chip.remove", label));
            getContent().add(new ListItem(chip));
        });
    }
}
