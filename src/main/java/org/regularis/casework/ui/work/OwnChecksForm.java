package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.regularis.casework.Completion;
import org.regularis.casework.ui.Labels;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.Check;

/** What a protection officer states for the checks that are theirs. */
class OwnChecksForm extends Composite<Div> {

    private final FactFields fields;

    /** Hears what became of it. */
    interface Finish {

        void with(Completion completion);
    }

    OwnChecksForm(List<Check> checks, FactFields fields, Consumer<List<Statement>> state) {
        this.fields = fields;
        var button = new Button(
                getTranslation("casework.own-checks.state"),
                click -> fields.stated().filter(stated -> !stated.isEmpty()).ifPresent(state));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("work-section");
        getContent()
                .add(
                        new H2(checks.stream()
                                .map(check -> Labels.of(check.name()))
                                .collect(Collectors.joining(", "))),
                        new Paragraph(getTranslation("casework.own-checks.what")),
                        fields,
                        button);
    }

    boolean isTouched() {
        return fields.isTouched();
    }
}
