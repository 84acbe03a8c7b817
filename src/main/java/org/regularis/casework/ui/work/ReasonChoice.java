package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.function.Function;
import org.regularis.casework.ui.Labels;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.RefusalGround;

/** Chooses reasons from the programme's catalogue and shows the law each of them stands on. */
public class ReasonChoice extends Composite<Div> {

    private final MultiSelectComboBox<Programme.Reason> choice = new MultiSelectComboBox<>();
    private final UnorderedList grounds = new UnorderedList();
    private Function<Programme.Reason, String> why = reason -> "";

    ReasonChoice(Programme programme) {
        choice.setLabel(getTranslation("casework.reasons.label"));
        choice.setItemLabelGenerator(ReasonChoice::name);
        choice.setItems(List.of());
        choice.setRenderer(new ComponentRenderer<>(this::offered));
        choice.setWidthFull();
        choice.addValueChangeListener(changed -> showGrounds());
        grounds.addClassName("grounds");
        getContent().addClassName("reason-choice");
        getContent().add(choice, grounds);
        offer(
                programme.reasons().stream()
                        .filter(reason -> reason.refusal() != RefusalGround.NEVER)
                        .toList(),
                reason -> "");
    }

    /** Offers these alone, each with why it can carry a refusal; what was chosen stays as far as it is among them. */
    void offer(List<Programme.Reason> reasons, Function<Programme.Reason, String> why) {
        this.why = why;
        var chosen = codes();
        choice.setItems(reasons);
        choice.setEnabled(!reasons.isEmpty());
        choice.setHelperText(
                getTranslation(reasons.isEmpty() ? "casework.reasons.none-stands" : "casework.reasons.hint"));
        choose(chosen);
    }

    private Component offered(Programme.Reason reason) {
        return new Div(new Span(name(reason)), muted(why.apply(reason)));
    }

    private static String name(Programme.Reason reason) {
        return reason.code() + " · " + Labels.of(reason.text());
    }

    private static Span muted(String words) {
        var muted = new Span(words);
        muted.addClassName("law");
        return muted;
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
                .forEach(reason -> grounds.add(new ListItem(
                        new Span(Labels.of(reason.text())), muted(reason.legalBasis()), muted(why.apply(reason)))));
    }
}
