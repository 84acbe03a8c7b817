package org.regularis.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;

/** The ways in which a piece of work can end; the chosen one opens what it needs, the others keep what was typed. */
class OutcomeChoice extends Composite<Div> {

    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
    private final Map<String, Component> panels = new LinkedHashMap<>();

    OutcomeChoice(String labelKey) {
        choice.setLabel(getTranslation(labelKey));
        choice.setItemLabelGenerator(key -> getTranslation("casework.choice." + key));
        choice.addValueChangeListener(changed -> show());
        getContent().addClassName("outcome-choice");
        getContent().add(choice);
    }

    OutcomeChoice option(String key, Component... parts) {
        var panel = new Div(parts);
        panel.addClassName("outcome-panel");
        panel.setVisible(false);
        panels.put(key, panel);
        choice.setItems(panels.keySet());
        getContent().add(panel);
        return this;
    }

    OutcomeChoice choose(String key) {
        choice.setValue(key);
        return this;
    }

    private void show() {
        panels.forEach((key, panel) -> panel.setVisible(key.equals(choice.getValue())));
    }
}
