package org.regularis.casework.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.ScriptedRegister;
import org.regularis.dev.SignIn;
import org.regularis.dev.SwitchedRegisters;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterWork;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

/** The side of a case that tells what registers were asked and have answered. */
@ApplicationTest
class RegistersSideTest extends CaseScreenTest {

    private static final String ASK = "Ask this register";

    @Autowired
    SwitchedRegisters registers;

    @Autowired
    RegisterWork work;

    @Autowired
    MovableClock clock;

    private final ScriptedRegister server = new ScriptedRegister();

    @BeforeEach
    void begin() {
        clock.moveTo(MovableClock.FIRST_DAY);
    }

    @AfterEach
    void end() {
        registers.disconnect();
        server.close();
        SignIn.out();
    }

    private ApplicationId claimed() {
        var application = cases.opened();
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        registers.connect(server.address(), Register.POLICE_RECORD, Register.COMPANY_REGISTER);
        return application;
    }

    @Test
    void who_works_on_the_case_asks_and_sees_the_answer_with_all_that_is_known_of_it() {
        var application = claimed();
        server.play(ScriptedRegister.answer("""
                {"result": "hit", "reference": "PR-7", "findings": [
                  {"matter": "proceedings", "authority": "Court of Mura", "fileNumber": "7/2020", "on": "2020-05-06"}]}"""));
        assertThat(side(application, "registers"))
                .contains("Police record", "Company register", "Not asked yet.")
                .doesNotContain("Social insurance", "Population register");

        press(ASK);

        assertThat(text()).contains("no answer yet", "Asked by olga for: Criminal record, Orders and public order");
        assertThat(asking()).as("the other register").hasSize(1);
        work.askDue(Register.POLICE_RECORD);
        press("Look for new answers");
        assertThat(text())
                .contains(
                        "there is an entry. It decides nothing", "Open proceedings", "Court of Mura", "7/2020", "PR-7")
                .contains("family name, given names, date of birth, citizenship")
                .doesNotContain("no answer yet");
        assertThat(find(Section.class).all().stream().flatMap(section -> section.getId().stream()))
                .contains("register-police-record");
        assertThat(cases.events(application)).contains("register-asked", "register-answered");
    }

    @Test
    void a_register_that_does_not_answer_is_spoken_of_in_words_and_can_be_asked_once_more() {
        var application = claimed();
        server.goDown();
        side(application, "registers");
        press(ASK);
        work.askDue(Register.POLICE_RECORD);

        assertThat(side(application, "registers"))
                .contains("The register cannot be reached since", "it is tried again");

        clock.pass(Duration.ofHours(24));
        work.askDue(Register.POLICE_RECORD);
        server.comeBack();
        assertThat(side(application, "registers"))
                .contains("no answer came until", "Ask again, or do the check by other means");
        press(ASK);
        work.askDue(Register.POLICE_RECORD);
        assertThat(side(application, "registers")).contains("nothing that has to be looked at", "One earlier question");
        assertThat(cases.events(application))
                .containsSubsequence("register-asked", "register-silent", "register-asked", "register-answered");
    }

    @Test
    void who_has_no_work_on_the_case_reads_and_does_not_ask() {
        var application = claimed();

        open(CaseDriver.irina(), application, QueryParameters.of("side", "registers"));
        assertThat(asking()).isEmpty();
    }

    @Test
    void what_an_employer_does_is_said_not_to_count_against_the_worker() {
        var application = claimed();
        server.play(ScriptedRegister.answer("""
                {"result": "hit", "reference": "CR-1", "findings": [{"name": "Stroika", "status": "barred_from_hiring"}]}"""));
        side(application, "registers");
        test(asking().getLast()).click();
        work.askDue(Register.COMPANY_REGISTER);

        assertThat(side(application, "registers")).contains("does not count against the worker", "Barred from hiring");
        assertThat(server.asked()).singleElement().satisfies(asked -> assertThat(asked.body())
                .contains("1029900004177", "employment")
                .doesNotContain("Karimova"));
    }

    private List<Button> asking() {
        return visible(Button.class).stream()
                .filter(button -> button.getText().equals(ASK))
                .toList();
    }
}
