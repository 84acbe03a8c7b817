package org.regularis.casework.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.dev.CaseDriver;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

/** What officers see of a case whose applicant is under age. */
class UnderAgeScreenTest extends CaseScreenTest {

    private static final String STATE = "State what I found";
    private static final String WHY =
            "The case is urgent, the employer is not written to, and only a protection officer can agree to a refusal.";

    @Autowired
    CaseChecks checks;

    @Test
    void an_officer_reads_what_is_different() {
        var application = minor("2010-11-03");

        open(CaseDriver.olga(), application);

        assertThat(text()).contains("Under 18: protection", WHY).doesNotContain(STATE);
        open(CaseDriver.olga(), cases.opened());
        assertThat(text()).doesNotContain("Under 18: protection", WHY);
    }

    @Test
    void a_protection_officer_states_who_looks_after_the_applicant_while_somebody_else_has_the_work() {
        var application = minor("2010-11-04");
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        open(CaseDriver.pari(), application);
        assertThat(text()).contains(WHY, "olga has this work");

        yes();
        inANote();
        test(visible(TextArea.class).getFirst()).setValue("I spoke with the guardian.");
        press(STATE);

        assertThat(checks.of(application).stream()
                        .filter(check -> check.check().id().equals("protection"))
                        .flatMap(check -> check.facts().stream())
                        .map(StatedFact::value))
                .containsExactly("true");
    }

    @Test
    void a_protection_officer_finds_nothing_of_theirs_in_the_case_of_a_grown_up() {
        open(CaseDriver.pari(), cases.opened());

        assertThat(text()).contains("Amina Karimova");
        assertThat(visible(Button.class)).extracting(Button::getText).isNotEmpty().doesNotContain(STATE);
    }

    @SuppressWarnings("unchecked")
    private void yes() {
        ((RadioButtonGroup<Boolean>) visible(RadioButtonGroup.class).getFirst()).setValue(true);
    }

    /** The last place that a fact can have been found in. */
    @SuppressWarnings("unchecked")
    private void inANote() {
        var place = (Select<Object>) visible(Select.class).getFirst();
        place.setValue(place.getListDataView().getItems().toList().getLast());
    }

    private ApplicationId minor(String born) {
        return cases.opened(Map.of("person.birthDate", born));
    }
}
