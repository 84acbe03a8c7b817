package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.Map;
import org.regularis.casework.ui.Labels;

/** The ways in which a piece of work can end; the chosen one opens what it needs, the others keep what was typed. */
public class OutcomeChoice extends Composite<Div> {

    private final RadioButtonGroup<Way> choice = new RadioButtonGroup<>();
    private final Map<Way, Component> panels = new EnumMap<>(Way.class);

    OutcomeChoice(String labelKey) {
        choice.setLabel(getTranslation(labelKey));
        choice.setItemLabelGenerator(way -> getTranslation("casework.choice." + Labels.code(way)));
        choice.addValueChangeListener(changed -> show());
        getContent().addClassName("outcome-choice");
        getContent().add(choice);
    }

    OutcomeChoice option(Way way, Component... parts) {
        var panel = new Div(parts);
        panel.addClassName("outcome-panel");
        panel.setVisible(false);
        panels.put(way, panel);
        choice.setItems(panels.keySet());
        getContent().add(panel);
        return this;
    }

    OutcomeChoice choose(Way way) {
        choice.setValue(way);
        return this;
    }

    private void show() {
        panels.forEach((way, panel) -> panel.setVisible(way == choice.getValue()));
    }

    /** How a piece of work can end, in the order in which a form offers it. */
    public enum Way {
        ADMIT,
        ASK_FOR_EVIDENCE,
        REFUSE_ADMISSION,
        MORE_TIME,
        GO_ON,
        SETTLE,
        ASK_APPLICANT,
        ASK_EMPLOYER,
        GRANT,
        REFUSAL,
        MORE_EVIDENCE,
        AGREE,
        SEND_BACK,
        UPHOLD,
        DROP
    }
}
