package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.work.FactSources.Place;
import org.regularis.decisions.Basis;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.Fact;

/** Where a fact was found: a page of a document, the employer's answer, or a note in the officer's words. */
class SourceField extends Composite<Div> {

    private static final int LONGEST_NOTE = 2000;

    private final Select<Place> place = new Select<>();
    private final IntegerField page = new IntegerField();
    private final TextArea note = new TextArea();

    SourceField(Programme programme, Fact fact, FactSources sources) {
        place.setLabel(getTranslation("casework.found.place"));
        place.setItems(sources.places());
        place.setItemLabelGenerator(it -> it == null ? "" : name(programme, it));
        place.addValueChangeListener(changed -> show());
        page.setLabel(getTranslation("casework.found.page"));
        page.setMin(1);
        page.setValue(1);
        page.setStepButtonsVisible(true);
        note.setLabel(getTranslation("casework.found.note"));
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        getContent().addClassName("source-field");
        getContent().add(place, page, note);
        sources.usual(fact).ifPresent(place::setValue);
        show();
    }

    /** Chooses no place by itself. */
    void leaveOpen() {
        place.clear();
    }

    boolean isChosen() {
        return !place.isEmpty();
    }

    /** Empty when nothing is named where it was found; the field says so. */
    Optional<Basis> basis() {
        Optional<Basis> basis =
                switch (place.getValue()) {
                    case null -> Optional.empty();
                    case Place.InDocument(var document) ->
                        Optional.ofNullable(page.getValue())
                                .filter(number -> number > 0)
                                .map(number ->
                                        Basis.document(document.id(), number).because(note.getValue()));
                    case Place.InAnswer(var verification) ->
                        Optional.of(Basis.employer(verification.id()).because(note.getValue()));
                    case Place.InRegister(var question) ->
                        Optional.of(Basis.register(question.id().value()).because(note.getValue()));
                    case Place.InNote() ->
                        note.getValue().isBlank() ? Optional.empty() : Optional.of(Basis.note(note.getValue()));
                };
        place.setErrorMessage(getTranslation("casework.found.missing"));
        place.setInvalid(place.isEmpty());
        note.setErrorMessage(getTranslation("casework.found.note-missing"));
        note.setInvalid(
                place.getValue() instanceof Place.InNote && note.getValue().isBlank());
        return basis;
    }

    private void show() {
        page.setVisible(place.getValue() instanceof Place.InDocument);
        note.setLabel(getTranslation(
                place.getValue() instanceof Place.InNote ? "casework.found.note" : "casework.found.note-optional"));
    }

    private String name(Programme programme, Place place) {
        return switch (place) {
            case Place.InDocument(var document) ->
                Labels.evidence(programme, document.kind()) + ": " + document.fileName();
            case Place.InAnswer(var verification) ->
                getTranslation("casework.found.employer", verification.employerName());
            case Place.InRegister(var question) ->
                getTranslation("programmes.register." + question.register().code());
            case Place.InNote() -> getTranslation("casework.found.own-note");
        };
    }
}
