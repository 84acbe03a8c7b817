package org.regularis.casework.ui.duplicates;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.regularis.applications.answers.Country;
import org.regularis.casework.duplicates.DuplicateDesk.Compared;
import org.regularis.casework.duplicates.DuplicateDesk.Outcome;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.persons.Answer;
import org.regularis.persons.FiledPerson;
import org.regularis.persons.Identification.Statement;
import org.regularis.persons.PossibleDuplicate;

/** The applicant and somebody on file side by side, and the answer whether they are one. */
class ComparedPair extends Composite<Div> {

    private static final int LONGEST_REASON = 1000;

    private final PossibleDuplicate pair;
    private final OpenCase atHand;
    private final DeskDates time;
    private final Consumer<Statement> answer;
    private final TextArea reason = new TextArea();

    ComparedPair(Compared compared, OpenCase atHand, DeskDates time, Consumer<Statement> answer) {
        this.pair = compared.pair();
        this.atHand = atHand;
        this.time = time;
        this.answer = answer;
        getContent().addClassName("compared-pair");
        var sides = new Div(side("casework.duplicates.this", pair.filed(), pair.onFile()), onFile(compared));
        sides.addClassName("compared-sides");
        getContent().add(sides, form());
    }

    private Component onFile(Compared compared) {
        var side = side("casework.duplicates.other", pair.onFile(), pair.filed());
        side.say("casework.duplicates.status", status(compared));
        side.say("casework.duplicates.office", Labels.of(pair.onFile().office()));
        side.say(
                "casework.duplicates.filed",
                time.day(atHand.calendar(), pair.onFile().filedAt()));
        side.say(
                "casework.duplicates.account",
                getTranslation(
                        pair.sameAccount()
                                ? "casework.duplicates.account.same"
                                : "casework.duplicates.account.another"));
        return side;
    }

    private String status(Compared compared) {
        return compared.outcome()
                .map(this::status)
                .orElseGet(() -> Labels.of(pair.onFile().stage()));
    }

    private String status(Outcome outcome) {
        if (outcome.refused()) {
            return getTranslation("casework.duplicates.refused");
        }
        return outcome.permit()
                .map(permit -> getTranslation("casework.duplicates.granted-until", time.day(permit.validUntil())))
                .orElseGet(() -> getTranslation("casework.duplicates.granted"));
    }

    private ComparedSide side(String title, FiledPerson person, FiledPerson other) {
        var side = new ComparedSide(getTranslation(title, person.reference().value()));
        side.compare("casework.duplicates.name", person.name(), other.name());
        side.compare(
                "casework.duplicates.native-name",
                person.nativeName().orElse("–"),
                other.nativeName().orElse("–"));
        side.compare("casework.duplicates.birth-date", birthDate(person), birthDate(other));
        side.compare("casework.duplicates.citizenship", state(person.citizenship()), state(other.citizenship()));
        side.compare("casework.duplicates.document", person.documentNumber(), other.documentNumber());
        side.compare("casework.duplicates.issued-by", state(person.issuingState()), state(other.issuingState()));
        return side;
    }

    private String birthDate(FiledPerson person) {
        return person.birthDate().map(time::day).orElse("–");
    }

    private static String state(String code) {
        return Country.name(code, Labels.locale());
    }

    private Component form() {
        reason.setLabel(getTranslation("casework.duplicates.reason"));
        reason.setHelperText(getTranslation("casework.duplicates.reason-hint"));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        reason.addValueChangeListener(changed -> reason.setInvalid(false));
        var buttons = new HorizontalLayout(button(Answer.Verdict.SAME), button(Answer.Verdict.ANOTHER));
        buttons.setWrap(true);
        return new Div(reason, buttons);
    }

    private Button button(Answer.Verdict verdict) {
        return new Button(getTranslation("casework.duplicates.say." + Labels.code(verdict)), click -> say(verdict));
    }

    private void say(Answer.Verdict verdict) {
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(getTranslation("casework.duplicates.problem.no-reason"));
            reason.setInvalid(true);
            reason.focus();
        } else {
            answer.accept(new Statement(pair, verdict, reason.getValue()));
        }
    }
}
