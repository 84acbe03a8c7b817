package org.regularis.comparison.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.IntegerField.IntegerFieldI18n;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.text.Collator;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.programmes.invented.ApplicantAttribute;

/** The field for one trait, with the value of the base applicant. */
final class AttributeField {

    private static final int PAUSE_MILLIS = 400;

    private AttributeField() {}

    /** @param onChange gets each value that is typed or chosen, never nothing */
    static Component of(ApplicantAttribute trait, Consumer<Object> onChange) {
        return switch (trait.kind()) {
            case ApplicantAttribute.Choice choice -> told(select(trait, choice), trait, choice.base(), onChange);
            case ApplicantAttribute.Number number -> told(number(trait, number), trait, number.base(), onChange);
            case ApplicantAttribute.YesNo truth -> told(new Checkbox(words(trait)), trait, truth.base(), onChange);
            case ApplicantAttribute.Country country -> told(countries(trait), trait, country.base(), onChange);
        };
    }

    private static <F extends AbstractField<?, V>, V> F told(
            F field, ApplicantAttribute trait, V base, Consumer<Object> onChange) {
        field.setId("trait-" + trait.key());
        field.setValue(base);
        field.addValueChangeListener(changed -> {
            if (changed.getValue() != null) {
                onChange.accept(changed.getValue());
            }
        });
        return field;
    }

    private static Select<String> select(ApplicantAttribute trait, ApplicantAttribute.Choice choice) {
        var select = new Select<String>();
        select.setLabel(words(trait));
        select.setItems(choice.values());
        select.setItemLabelGenerator(value -> translate("comparison.trait." + trait.key() + "." + value));
        return select;
    }

    private static IntegerField number(ApplicantAttribute trait, ApplicantAttribute.Number number) {
        var field = new IntegerField(words(trait));
        field.setMin(number.least());
        field.setMax(number.most());
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(PAUSE_MILLIS);
        var limits = translate("comparison.invented.number", number.least(), number.most());
        field.setI18n(new IntegerFieldI18n()
                .setBadInputErrorMessage(limits)
                .setMinErrorMessage(limits)
                .setMaxErrorMessage(limits));
        return field;
    }

    private static ComboBox<String> countries(ApplicantAttribute trait) {
        var reader = UI.getCurrent().getLocale();
        var names = Stream.of(Locale.getISOCountries())
                .map(country -> Locale.of("", country))
                .collect(Collectors.toMap(Locale::getISO3Country, country -> country.getDisplayCountry(reader)));
        var box = new ComboBox<String>(words(trait));
        box.setItems(names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Collator.getInstance(reader)))
                .map(Map.Entry::getKey)
                .toList());
        box.setItemLabelGenerator(code -> names.getOrDefault(code, code));
        return box;
    }

    private static String words(ApplicantAttribute trait) {
        return translate("comparison.trait." + trait.key());
    }
}
