package org.regularis.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentDetails.Days;
import org.regularis.shared.Language;

/** Confirms or corrects what a document is and shows; it begins with what is said so far. */
class DetailsForm extends Composite<HorizontalLayout> {

    private final Select<String> type = new Select<>();
    private final DatePicker from = new DatePicker(getTranslation("documents.officer.from"));
    private final DatePicker to = new DatePicker(getTranslation("documents.officer.to"));
    private final DatePicker issuedOn = new DatePicker(getTranslation("documents.officer.issued-on"));
    private final Checkbox translation = new Checkbox(getTranslation("documents.officer.translation"));
    private final Checkbox apostille = new Checkbox(getTranslation("documents.officer.apostille"));
    private Map<String, String> types = Map.of();

    DetailsForm() {
        type.setLabel(getTranslation("documents.officer.type"));
        type.setEmptySelectionAllowed(true);
        type.setItemLabelGenerator(id -> id == null ? "" : types.getOrDefault(id, id));
        dates().forEach(date -> date.setLocale(dayBeforeMonth()));
        from.addValueChangeListener(changed -> to.setInvalid(false));
        getContent().setAlignItems(Alignment.BASELINE);
        getContent().setWrap(true);
        getContent().addClassName("document-details");
        getContent().add(type, from, to, issuedOn, translation, apostille);
    }

    void ask(Asked asked, DocumentDetails said) {
        types = asked.types();
        type.setItems(types.keySet());
        type.setValue(types.containsKey(said.type()) ? said.type() : null);
        from.setValue(said.days().map(Days::from).orElse(null));
        to.setValue(said.days().map(Days::to).orElse(null));
        issuedOn.setValue(said.issueDay().orElse(null));
        translation.setValue(said.translation());
        apostille.setValue(said.apostille());
        dates().forEach(date -> date.setInvalid(false));
        type.setVisible(!types.isEmpty());
        from.setVisible(asked.days());
        to.setVisible(asked.days());
        issuedOn.setVisible(asked.issueDay());
        translation.setVisible(asked.translation());
        apostille.setVisible(asked.apostille());
        setVisible(!asked.equals(Asked.NOTHING));
    }

    /** Empty when a day is none, or the last one is before the first; the field says so. */
    Optional<DocumentDetails> details() {
        if (from.getValue() != null && to.getValue() != null && to.getValue().isBefore(from.getValue())) {
            to.setErrorMessage(getTranslation("documents.details.problem.TO_BEFORE_FROM"));
            to.setInvalid(true);
            to.focus();
            return Optional.empty();
        }
        return dates().anyMatch(date -> date.getValue() == null && date.isInvalid())
                ? Optional.empty()
                : Optional.of(new DocumentDetails(
                        type.getOptionalValue().orElse(""),
                        text(from),
                        text(to),
                        text(issuedOn),
                        translation.getValue(),
                        apostille.getValue()));
    }

    private Stream<DatePicker> dates() {
        return List.of(from, to, issuedOn).stream();
    }

    private static String text(DatePicker date) {
        return date.getOptionalValue().map(LocalDate::toString).orElse("");
    }

    /** English as most of the world writes it. */
    private Locale dayBeforeMonth() {
        return Language.of(getLocale()) == Language.EN ? Locale.UK : getLocale();
    }
}
