package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.programmes.Check;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;

/** The facts of a programme that an officer may state here. */
class FactFields extends Composite<Div> {

    private final List<FactField> fields;

    FactFields(RunningProgramme programme, Predicate<Programme.Fact> which, List<StatedFact> stated) {
        fields = programme.facts().stream()
                .filter(which)
                .map(fact -> new FactField(
                        fact,
                        usual(programme, fact),
                        stated.stream()
                                .filter(known -> known.name().equals(fact.name()))
                                .findFirst()))
                .toList();
        getContent().addClassName("fact-fields");
        fields.forEach(getContent()::add);
        if (fields.stream().anyMatch(FactField::hasUsual)) {
            getContent().addComponentAsFirst(usualButton());
        }
    }

    private static Optional<String> usual(RunningProgramme programme, Programme.Fact fact) {
        return programme.checks().stream()
                .filter(check -> check.appliesTo() == Check.Applicants.ALL)
                .flatMap(check -> check.fact(fact.name()).stream())
                .flatMap(established -> established.passes().stream())
                .findFirst();
    }

    /** One click for what an officer states of most people; it can be seen and changed before it counts. */
    private Button usualButton() {
        var button = new Button(getTranslation("casework.fact.usual"), click -> fields.forEach(FactField::takeUsual));
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    /** Only what the officer has newly stated; null is known to be absent. */
    Map<String, @Nullable String> stated() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        fields.stream().filter(FactField::isChanged).forEach(field -> facts.put(field.name(), field.value()));
        return facts;
    }

    boolean isTouched() {
        return fields.stream().anyMatch(FactField::isChanged);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
