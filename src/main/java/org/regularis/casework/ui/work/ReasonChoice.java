package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.regularis.casework.ui.Labels;
import org.regularis.programmes.Programme;

/** Chooses reasons from the programme's catalogue and shows the law each of them stands on. */
public class ReasonChoice extends Composite<Div> {

    private final MultiSelectComboBox<Programme.Reason> choice = new MultiSelectComboBox<>();
    private final UnorderedList grounds = new UnorderedList();

    ReasonChoice(Programme programme) {
        choice.setLabel(getTranslation("casework.reasons.label"));
        choice.setHelperText(getTranslation("casework.reasons.hint"));
        choice.setItemLabelGenerator(reason -> reason.code() + " · " + Labels.of(reason.text()));
        choice.setItems(programme.reasons());
        choice.setWidthFull();
        choice.addValueChangeListener(changed -> showGrounds());
        grounds.addClassName("grounds");
        getContent().addClassName("reason-choice");
        getContent().add(choice, grounds);
    }

    /** In the catalogue's order. */
    List<String> codes() {
        return choice.getListDataView()
                .getItems()
                .filter(choice::isSelected)
                .map(Programme.Reason::code)
                .toList();
    }

    public void choose(List<String> codes) {
        choice.setValue(choice.getListDataView()
                .getItems()
                .filter(reason -> codes.contains(reason.code()))
                .toList());
    }

    void refuse(String words) {
        choice.setErrorMessage(words);
        choice.setInvalid(true);
    }

    private void showGrounds() {
        choice.setInvalid(false);
        grounds.removeAll();
        choice.getValue()
                .forEach(reason ->
                        grounds.add(new ListItem(Labels.of(reason.text()) + " (" + reason.legalBasis() + ")")));
    }
}
