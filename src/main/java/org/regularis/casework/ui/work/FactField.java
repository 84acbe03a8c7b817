package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.ui.FactTexts;
import org.regularis.casework.ui.Labels;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme.Fact;

/** One fact to state: a field of its type, a box for what is known not to exist, and where it was found. */
class FactField extends Composite<Div> {

    private final Fact fact;
    private final SourceField source;

    /** Stated before sources were asked for: the same again, with a source, is something new. */
    private final boolean unsourced;

    private final Input<?> input;
    private final Checkbox absent = new Checkbox();
    private final Said before;

    /** What the field says, in its own spelling: the sheet may write a truth as yes and a number with more noughts. */
    private record Said(boolean absent, @Nullable String value) {}

    /** A field and how its value is written down. */
    private record Input<V>(
            Component component, HasValue<?, V> field, Function<V, String> write, Function<String, V> read) {

        @Nullable
        String text() {
            return field.isEmpty() ? null : write.apply(field.getValue());
        }

        void set(String text) {
            field.setValue(read.apply(text));
        }

        void clear() {
            field.clear();
        }
    }

    FactField(Fact fact, Optional<StatedFact> stated, SourceField source) {
        this.fact = fact;
        this.source = source;
        input = input(fact);
        getContent().addClassName("fact-field");
        getContent().add(input.component());
        if (canBeAbsent()) {
            absent.setLabel(getTranslation("casework.fact.none"));
            absent.addValueChangeListener(changed -> disable(changed.getValue()));
            getContent().add(absent);
        }
        unsourced = stated.filter(known -> known.basis() == null).isPresent();
        stated.ifPresent(this::prefill);
        before = said();
        getContent().add(source);
        if (unsourced) {
            source.leaveOpen();
        }
        source.setVisible(unsourced);
        input.field().addValueChangeListener(changed -> source.setVisible(unsourced || isChanged()));
        absent.addValueChangeListener(changed -> source.setVisible(unsourced || isChanged()));
    }

    /** Empty when nothing is named where it was found. */
    Optional<Statement> statement() {
        return source.basis().map(basis -> new Statement(fact.name(), value(), basis));
    }

    /** Whether the field says something that the fact sheet does not say yet. */
    boolean isChanged() {
        return (absent.getValue() || value() != null) && (!said().equals(before) || unsourced && source.isChosen());
    }

    private Said said() {
        return new Said(absent.getValue(), value());
    }

    /** Null when the thing is known not to exist. */
    @Nullable
    String value() {
        return absent.getValue() ? null : input.text();
    }

    private void prefill(StatedFact known) {
        if (known.value() != null) {
            input.set(known.value());
        } else if (canBeAbsent()) {
            absent.setValue(true);
        }
    }

    private void disable(boolean nothing) {
        if (input.component() instanceof HasEnabled field) {
            field.setEnabled(!nothing);
        }
        if (nothing) {
            input.clear();
        }
    }

    private boolean canBeAbsent() {
        return fact.type() != FactType.BOOLEAN && fact.choices().isEmpty();
    }

    private static Input<?> input(Fact fact) {
        String label = Labels.of(fact.question());
        if (!fact.choices().isEmpty()) {
            var select = new Select<String>();
            select.setLabel(label);
            select.setItems(fact.choices());
            select.setItemLabelGenerator(value -> value == null ? "" : FactTexts.choice(fact, value));
            select.setEmptySelectionAllowed(true);
            return new Input<>(
                    select, select, Function.identity(), text -> fact.choices().contains(text) ? text : null);
        }
        return switch (fact.type()) {
            case BOOLEAN -> yesOrNo(label);
            case DATE -> {
                var field = new DatePicker(label);
                field.setLocale(Labels.dayBeforeMonth());
                yield new Input<>(field, field, LocalDate::toString, LocalDate::parse);
            }
            case NUMBER -> {
                var field = new BigDecimalField(label);
                yield new Input<>(field, field, BigDecimal::toPlainString, BigDecimal::new);
            }
            case TEXT -> {
                var field = new TextField(label);
                yield new Input<>(field, field, String::strip, Function.identity());
            }
        };
    }

    private static Input<?> yesOrNo(String label) {
        var group = new RadioButtonGroup<Boolean>(label);
        group.setItems(true, false);
        group.setItemLabelGenerator(yes -> group.getTranslation(yes ? "casework.fact.yes" : "casework.fact.no"));
        return new Input<>(group, group, String::valueOf, FactTexts::isYes);
    }
}
