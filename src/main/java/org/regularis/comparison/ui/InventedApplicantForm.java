package org.regularis.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.regularis.programmes.invented.ApplicantAttribute;
import org.regularis.programmes.invented.InventedApplicant;

/** The traits of the invented applicant, in groups; each change is told at once. */
class InventedApplicantForm extends Composite<Div> {

    private final transient Consumer<InventedApplicant> onChange;
    private final Div fields = new Div();
    private transient InventedApplicant applicant = InventedApplicant.base();

    InventedApplicantForm(Consumer<InventedApplicant> onChange) {
        this.onChange = onChange;
        var again = new Button(getTranslation("comparison.invented.again"), click -> beginAgain());
        again.setId("begin-again");
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getContent().addClassName("invented-applicant");
        getContent().add(fields, again);
        fill();
    }

    private void beginAgain() {
        applicant = InventedApplicant.base();
        fill();
        onChange.accept(applicant);
    }

    private void fill() {
        fields.removeAll();
        Stream.of(ApplicantAttribute.Group.values()).map(this::group).forEach(fields::add);
    }

    private Component group(ApplicantAttribute.Group group) {
        var set = new FieldSet(getTranslation("comparison.group." + group));
        set.addClassName("traits");
        Stream.of(ApplicantAttribute.values())
                .filter(trait -> trait.group() == group)
                .map(trait -> AttributeField.of(trait, value -> change(trait, value)))
                .forEach(set::add);
        return set;
    }

    /** What a trait cannot be is told by its field; the applicant stays as they were. */
    private void change(ApplicantAttribute trait, Object value) {
        if (trait.kind().takes(value)) {
            applicant = applicant.with(trait, value);
            onChange.accept(applicant);
        }
    }
}
