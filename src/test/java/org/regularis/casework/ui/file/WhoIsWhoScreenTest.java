package org.regularis.casework.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.list.WorkListView;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;

@ApplicationTest
class WhoIsWhoScreenTest extends CaseScreenTest {

    private static int number = 5_550_000;

    private ApplicationId first;
    private ApplicationId second;

    @BeforeEach
    void twoAccountsAndOneDocument() {
        var document = "WW" + number++;
        first = cases.opened(Map.of(
                "identityDocument.number", document,
                "person.givenNames", "Zuhra",
                "person.citizenship", "TJK",
                "person.region", "southern"));
        second = cases.opened(Map.of("identityDocument.number", document));
        claim(CaseDriver.olga(), second, Task.CHECK_COMPLETENESS);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void somebody_on_file_is_shown_side_by_side_with_what_differs() {
        open(CaseDriver.olga(), second);

        assertThat(text())
                .contains(
                        "Who is who: somebody on file may be this applicant",
                        "Amina Karimova",
                        "Zuhra Karimova",
                        "Uzbekistan",
                        "Tajikistan",
                        "South office",
                        "Another account",
                        "differs");
    }

    @Test
    void who_does_not_have_the_check_sees_that_a_question_is_open_and_nothing_of_the_other() {
        open(CaseDriver.irina(), second);

        assertThat(text())
                .contains("Whoever has the completeness check compares them")
                .doesNotContain("Zuhra");
    }

    @Test
    void an_answer_takes_a_reason_and_is_read_in_both_cases() {
        open(CaseDriver.olga(), second);

        press("Same person");
        assertThat(find(TextArea.class).withCaption("Reason").single().getErrorMessage())
                .isEqualTo("Say what you went by.");
        test(find(TextArea.class).withCaption("Reason").single()).setValue("The faces on both photos.");
        press("Same person");

        assertThat(text()).contains("The same person as in", "The faces on both photos.");
        open(CaseDriver.marat(), first);
        assertThat(text()).contains("The same person as in", "olga", "The faces on both photos.");
    }

    @Test
    void an_open_question_stops_the_admission_with_a_sentence() {
        open(CaseDriver.olga(), second);

        for (int document = 0; document < 4; document++) {
            press("Accept");
        }
        press("Admit to processing");

        assertThat(text()).contains("Say above, under “Who is who”, whether it is the same person or another");
        test(find(TextArea.class).withCaption("Reason").single()).setValue("Born in another town.");
        press("Another person");
        press("Admit to processing");
        assertThat(getCurrentView()).isInstanceOf(WorkListView.class);
    }

    @Test
    void a_withdrawn_application_is_shown_as_such() {
        cases.withdraw(first);

        open(CaseDriver.olga(), second);

        assertThat(text()).contains("Withdrawn");
    }

    @Test
    void nothing_is_shown_where_there_is_nothing_to_ask() {
        var somebody = cases.opened();
        claim(CaseDriver.olga(), somebody, Task.CHECK_COMPLETENESS);
        cases.complete(
                CaseDriver.olga(), somebody, Task.CHECK_COMPLETENESS, new TaskResult.Admit(CaseDriver.goodFacts()));

        open(CaseDriver.olga(), somebody);

        assertThat(text()).doesNotContain("Who is who");
    }
}
