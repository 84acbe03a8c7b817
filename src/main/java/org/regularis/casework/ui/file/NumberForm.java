package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.regularis.applications.GivenNumber;
import org.regularis.applications.GivenNumber.Correction;
import org.regularis.casework.ui.Labels;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.NumberTexts;
import org.regularis.documents.numbers.NumberKind;

/** One number that fails its check: settle it, or write the employer's right one. */
class NumberForm extends Composite<Div> {

    private final Select<NumberKind> kind = new Select<>();
    private final TextField corrected = new TextField();

    NumberForm(GivenNumber number, NumberTexts words, Actions actions) {
        getContent().addClassName("number-form");
        getContent().add(new Paragraph(sentence(number, words)));
        var row = new HorizontalLayout(
                settlement(Correction.RIGHT_AS_IT_IS, actions), settlement(Correction.CANNOT_BE_CORRECTED, actions));
        row.setAlignItems(Alignment.BASELINE);
        row.setWrap(true);
        if (!number.place().isOfApplicant()) {
            offerCorrection(number, words, actions, row);
        }
        getContent().add(row);
    }

    private String sentence(GivenNumber number, NumberTexts words) {
        var why = number.flaw()
                .map(flaw -> words.sentence(number.kind(), flaw, Labels.locale()))
                .orElse("");
        return getTranslation(
                "casework.numbers.fails",
                Labels.of(number.place()),
                words.name(number.kind(), Labels.locale()),
                number.raw(),
                why);
    }

    private Button settlement(Correction settlement, Actions actions) {
        return new Button(
                getTranslation("casework.numbers.settle." + Labels.code(settlement)),
                click -> actions.settle(settlement));
    }

    private void offerCorrection(GivenNumber number, NumberTexts words, Actions actions, HorizontalLayout row) {
        kind.setLabel(getTranslation("casework.numbers.kind"));
        kind.setItems(number.place().kinds());
        kind.setItemLabelGenerator(one -> words.name(one, Labels.locale()));
        kind.setValue(number.kind());
        corrected.setLabel(getTranslation("casework.numbers.right-number"));
        corrected.setMaxLength(NumberChecks.LONGEST);
        row.add(kind, corrected, new Button(getTranslation("casework.numbers.correct"), click -> correct(actions)));
    }

    private void correct(Actions actions) {
        String number = corrected.getValue().strip();
        if (number.isEmpty() || number.length() > NumberChecks.LONGEST) {
            corrected.setErrorMessage(getTranslation("casework.numbers.right-number.missing"));
            corrected.setInvalid(true);
            corrected.focus();
        } else {
            actions.correct(new Corrected(kind.getValue(), number));
        }
    }

    /** What an officer can do about the number. */
    interface Actions {

        void settle(Correction settlement);

        void correct(Corrected corrected);
    }

    /** The right number as the officer writes it. */
    record Corrected(NumberKind kind, String number) {}
}
