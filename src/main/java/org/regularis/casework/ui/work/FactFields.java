package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.Programme;

/** The facts of a programme that an officer may state here, each with where it was found. */
class FactFields extends Composite<Div> {

    private final List<FactField> fields;

    FactFields(Programme programme, Predicate<Programme.Fact> which, List<StatedFact> stated, FactSources sources) {
        fields = programme.facts().stream()
                .filter(which)
                .map(fact -> new FactField(
                        fact,
                        stated.stream()
                                .filter(known -> known.name().equals(fact.name()))
                                .findFirst(),
                        new SourceField(programme, fact, sources)))
                .toList();
        getContent().addClassName("fact-fields");
        fields.forEach(getContent()::add);
    }

    /** Only what the officer has newly stated; empty when a source is missing, which the field says. */
    Optional<List<Statement>> stated() {
        var statements = fields.stream()
                .filter(FactField::isChanged)
                .map(FactField::statement)
                .toList();
        return statements.stream().allMatch(Optional::isPresent)
                ? Optional.of(statements.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }

    boolean isTouched() {
        return fields.stream().anyMatch(FactField::isChanged);
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }
}
