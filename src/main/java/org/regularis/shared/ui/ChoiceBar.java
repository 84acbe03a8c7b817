package org.regularis.shared.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Map;
import java.util.function.BiConsumer;

/** Selects in a row that say what a screen is about; what is chosen goes into the address. */
public class ChoiceBar extends Composite<Div> {

    private final transient BiConsumer<String, String> onChoice;

    /** @param onChoice gets the name of the select and the value that was chosen, empty for everything */
    public ChoiceBar(BiConsumer<String, String> onChoice) {
        this.onChoice = onChoice;
        getContent().addClassName("filters");
    }

    /**
     * Adds a select.
     *
     * @param options values with their words, in order; the empty value stands for everything
     */
    public ChoiceBar choice(String name, String label, Map<String, String> options, String chosen) {
        var select = new Select<String>();
        select.setId("choice-" + name);
        select.setLabel(label);
        select.setItems(new ArrayList<>(options.keySet()));
        select.setItemLabelGenerator(value -> options.getOrDefault(value, value));
        select.setValue(options.containsKey(chosen) ? chosen : "");
        select.addValueChangeListener(changed -> onChoice.accept(name, changed.getValue()));
        getContent().add(select);
        return this;
    }
}
