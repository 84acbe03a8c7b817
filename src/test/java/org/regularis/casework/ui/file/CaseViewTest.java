package org.regularis.casework.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.casework.CaseEventKind;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.casework.ui.checks.ChecksPanel;
import org.regularis.casework.ui.list.WorkListView;
import org.regularis.casework.ui.work.CompletenessForm;
import org.regularis.casework.ui.work.OutcomeChoice;
import org.regularis.casework.ui.work.ReasonChoice;
import org.regularis.decisions.CaseChecks;
import org.regularis.decisions.DecisionMaking;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.employers.AnswerByLink;
import org.regularis.employers.Registration;
import org.regularis.identity.Person;
import org.regularis.programmes.Programme;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class CaseViewTest extends CaseScreenTest {

    @Autowired
    private CaseChecks checks;

    @Autowired
    DecisionMaking decisions;

    @Autowired
    AnswerByLink links;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void the_header_says_who_it_is_about_where_it_stands_and_how_the_clock_runs() {
        ApplicationId application = atCompletenessCheck();

        open(CaseDriver.olga(), application);

        assertThat(find(H1.class).single().getText()).isEqualTo("Amina Karimova");
        assertThat(text()).contains("Completeness check", "Our turn", "of the legal time limit left");
    }

    @Test
    void work_that_nobody_has_can_be_claimed_here() {
        ApplicationId application = atCompletenessCheck();
        open(CaseDriver.olga(), application);

        press("Claim");

        assertThat(find(CompletenessForm.class).exists()).isTrue();
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void who_has_the_work_is_told_to_others() {
        ApplicationId application = atCompletenessCheck();
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);

        open(CaseDriver.irina(), application);

        assertThat(text()).contains("olga has this work");
        assertThat(find(CompletenessForm.class).exists()).isFalse();
    }

    @Test
    void nobody_is_admitted_before_each_document_was_looked_at() {
        ApplicationId application = atCompletenessCheck();
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        open(CaseDriver.olga(), application);

        press("Admit to processing");

        assertThat(text()).contains("Accept or reject each document first: 4 left.");
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
    }

    @Test
    void a_complete_application_is_admitted_in_a_few_clicks() {
        ApplicationId application = atCompletenessCheck();
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        open(CaseDriver.olga(), application);

        for (int document = 0; document < 4; document++) {
            press("Accept");
        }
        press("Admit to processing");

        assertThat(getCurrentView()).isInstanceOf(WorkListView.class);
        assertThat(cases.openTasks(application)).doesNotContain(Task.CHECK_COMPLETENESS);
    }

    @Test
    void only_reasons_on_which_a_refusal_can_stand_are_offered() {
        ApplicationId application = atExamination();
        claim(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION);
        open(CaseDriver.olga(), application);

        choose(OutcomeChoice.Way.REFUSAL);

        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Programme.Reason> reasons =
                find(MultiSelectComboBox.class).single();
        assertThat(reasons.getListDataView().getItems())
                .extracting(Programme.Reason::code)
                .containsExactly("R22", "R23", "R26", "R50");
    }

    @Test
    void the_checks_that_stand_in_the_way_of_a_grant_are_named_and_lead_to_their_place() {
        ApplicationId application = cases.submit(Map.of("employment.employerEmail", ""));
        cases.runJobs(application);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(List.of()));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.SETTLE_BY_OTHER_EVIDENCE,
                new TaskResult.SettleEmployment(List.of()));
        claim(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION);
        open(CaseDriver.olga(), application);

        choose(OutcomeChoice.Way.GRANT);
        assertThat(text()).contains("No permit can be proposed while these checks stand so:", "Work: Open");
        assertThat(find(ChecksPanel.class).exists()).isFalse();

        test(visible(NativeButton.class).stream()
                        .filter(link -> link.getText().equals("Identity: Open"))
                        .findFirst()
                        .orElseThrow())
                .click();

        assertThat(find(ChecksPanel.class).exists()).isTrue();
    }

    @Test
    void a_refusal_needs_reasons_words_and_a_second_look_at_the_button() {
        ApplicationId application = atExamination();
        claim(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION);
        open(CaseDriver.olga(), application);

        choose(OutcomeChoice.Way.REFUSAL);
        press("Propose refusal");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();

        find(ReasonChoice.class).single().choose(List.of("R22"));
        press("Propose refusal");
        assertThat(find(ConfirmDialog.class).exists()).isFalse();

        test(visible(TextArea.class).getFirst()).setValue("You are a danger.");
        press("Propose refusal");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(decisions.current(application)).get().satisfies(proposal -> {
            assertThat(proposal.kind()).isEqualTo(Proposal.Kind.REFUSAL);
            assertThat(proposal.reasonCodes()).containsExactly("R22");
        });
    }

    @Test
    void the_second_officer_sees_the_proposal_and_must_say_why_it_goes_back() {
        ApplicationId application = atExamination();
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeRefusal(List.of(), List.of("R22"), "There is a danger."));
        claim(CaseDriver.irina(), application, Task.REVIEW_REFUSAL);
        open(CaseDriver.irina(), application);

        assertThat(text()).contains("R22", "There is a danger.", "Proposed by olga");
        choose(OutcomeChoice.Way.SEND_BACK);
        press("Send back");
        assertThat(cases.openTasks(application)).containsExactly(Task.REVIEW_REFUSAL);

        test(visible(TextArea.class).getFirst()).setValue("Which danger?");
        press("Send back");

        assertThat(decisions.current(application).orElseThrow().returnNote()).contains("Which danger?");
    }

    @Test
    void what_was_typed_stays_when_the_work_went_to_somebody_else() {
        ApplicationId application = atExamination();
        claim(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION);
        open(CaseDriver.olga(), application);
        choose(OutcomeChoice.Way.GRANT);
        test(visible(TextArea.class).getFirst()).setValue("Because all is proven.");

        desk.release(cases.item(application, Task.EXAMINE_APPLICATION));
        press("Propose grant");

        assertThat(text()).contains("What you wrote is still here");
        assertThat(visible(TextArea.class).getFirst().getValue()).isEqualTo("Because all is proven.");
    }

    @Test
    void a_proposal_that_comes_second_is_refused_in_words_and_kept_on_the_screen() {
        ApplicationId application = atExamination();
        claim(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION);
        SignIn.as(CaseDriver.irina());
        decisions.propose(application, Proposal.Kind.GRANT, List.of(), "First.", "");
        open(CaseDriver.olga(), application);
        choose(OutcomeChoice.Way.GRANT);
        test(visible(TextArea.class).getFirst()).setValue("Second.");

        press("Propose grant");

        assertThat(text()).contains("The case has moved on");
        assertThat(visible(TextArea.class).getFirst().getValue()).isEqualTo("Second.");
        assertThat(decisions.of(application))
                .singleElement()
                .extracting(Proposal::explanation)
                .isEqualTo("First.");
        assertThat(cases.openTasks(application)).containsExactly(Task.EXAMINE_APPLICATION);
    }

    @Test
    void each_side_of_the_case_is_shown() {
        ApplicationId application = atExamination();

        assertThat(side(application, "data")).contains("Karimova", "Uzbekistan (UZB)", "Plasterer", "Construction");
        assertThat(side(application, "employer")).contains("No employer has been asked");
        assertThat(side(application, "rules")).contains("The rules propose:", "Identity is proven", "Officer");
        assertThat(side(application, "timeline")).contains("Application submitted", "Work done", "olga");
        assertThat(side(application, "letters")).isNotBlank();
        assertThat(side(application, "process")).contains("The case stands here:", "Examine application");
    }

    @Test
    void the_rules_are_shown_with_what_became_of_each_and_on_which_facts() {
        ApplicationId application = atExamination();

        assertThat(side(application, "rules"))
                .contains(
                        "Rules that applied",
                        "version 2026.3, asked on",
                        "Eligible",
                        "Rules that did not apply: 24",
                        "B10",
                        "Hours a week: 40; Wage a month, in crowns: 2000",
                        "Regularization Act 2026, art. 5(3)")
                .doesNotContain("Single facts that would change this", "stated after the rules were asked");
    }

    @Test
    void what_was_stated_after_the_rules_were_asked_is_shown_apart() {
        ApplicationId application = atExamination();
        SignIn.as(CaseDriver.olga());
        assertThat(checks.state(application, Findings.of("record", "serious"))).isEmpty();

        assertThat(side(application, "rules"))
                .contains("stated after the rules were asked", "Convictions in the last five years");
    }

    @Test
    void the_single_facts_that_would_change_the_outcome_are_shown_with_their_evidence() {
        ApplicationId application =
                cases.submit(Map.of("employment.employerEmail", "", "presence.0.from", "2026-02-03"));
        cases.runJobs(application);
        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(CaseDriver.goodFacts()));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.SETTLE_BY_OTHER_EVIDENCE,
                new TaskResult.SettleEmployment(Findings.of("employer_confirms", "other_evidence")));

        assertThat(side(application, "rules"))
                .contains(
                        "Single facts that would change this",
                        "3 February 2026",
                        "1 January 2026 or earlier",
                        "Proof that you live here",
                        "Rules that applied",
                        "B02");
    }

    @Test
    void a_case_of_another_office_shows_no_rules() {
        ApplicationId application = atExamination();

        open(CaseDriver.marat(), application, QueryParameters.of("side", "rules"));

        assertThat(getCurrentView()).isNotInstanceOf(CaseView.class);
        assertThat(text()).doesNotContain("Rules that applied", "Hours a week");
    }

    @Test
    void a_note_is_added_to_the_timeline() {
        ApplicationId application = atCompletenessCheck();
        side(application, "timeline");

        test(visible(TextArea.class).getFirst()).setValue("Called, will bring the passport.");
        press("Add note");

        assertThat(text()).contains("Called, will bring the passport.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void the_timeline_can_be_narrowed_to_the_letters_that_were_written() {
        ApplicationId application = atCompletenessCheck();
        assertThat(side(application, "timeline")).contains("Letter written", "Receipt", "Work came to the desk");

        ((Select<CaseEventKind.Group>) visible(Select.class).getFirst()).setValue(CaseEventKind.Group.LETTERS);

        assertThat(text()).contains("Letter written", "Receipt").doesNotContain("Work came to the desk");
    }

    @Test
    void a_number_that_does_not_fit_is_seen_and_settled_here() {
        ApplicationId application = cases.submit(Map.of(
                "identityDocument.officialNumberKind", "iin", "identityDocument.officialNumber", "850312300122"));
        cases.runJobs(application);

        open(CaseDriver.olga(), application);
        assertThat(text()).contains("850312300122", "Number of an authority here", "Does not fit");
        press("It is right as it is");

        assertThat(text()).contains("nothing to do", "Does not fit; right as it is");
        assertThat(side(application, "timeline")).contains("Number settled", "Right as it is");
    }

    @Test
    void an_employers_number_that_does_not_fit_is_corrected_here() {
        ApplicationId application = cases.awaitingEmployer();
        SignIn.out();
        links.answer(cases.token(application), CaseDriver.confirmed(new Registration("inn", "7707083890")));
        cases.runJobs(application);

        open(CaseDriver.olga(), application);
        press("Correct it");
        assertThat(text()).contains("Employer's registration number");
        test(visible(TextField.class).stream()
                        .filter(field -> "Right number".equals(field.getLabel()))
                        .findFirst()
                        .orElseThrow())
                .setValue("7707083893");
        press("Correct it");

        assertThat(text()).contains("Did not fit; corrected later", "nothing to do");
        assertThat(side(application, "employer")).contains("Registration number – INN (Russia): 7707083890");
    }

    @Test
    void where_all_numbers_fit_there_is_nothing_to_see_of_it() {
        open(CaseDriver.olga(), atCompletenessCheck());

        assertThat(find(NumbersPanel.class).all())
                .filteredOn(Component::isVisible)
                .isEmpty();
    }

    @Test
    void a_case_of_another_office_is_not_there() {
        ApplicationId application = cases.submit(Map.of("person.region", "southern"));
        cases.runJobs(application);

        open(CaseDriver.olga(), application);

        assertThat(getCurrentView()).isNotInstanceOf(CaseView.class);
        assertThat(text()).doesNotContain("Karimova");
    }

    static Stream<Person> others() {
        return Stream.of(CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna(), CaseDriver.applicant());
    }

    @ParameterizedTest
    @MethodSource("others")
    void who_is_no_officer_does_not_see_a_case(Person person) {
        ApplicationId application = atCompletenessCheck();

        open(person, application);

        assertThat(getCurrentView()).isNotInstanceOf(CaseView.class);
        assertThat(text()).doesNotContain("Karimova");
    }

    private ApplicationId atCompletenessCheck() {
        ApplicationId application = cases.submit();
        cases.runJobs(application);
        return application;
    }

    private ApplicationId atExamination() {
        ApplicationId application = cases.submit(Map.of("employment.employerEmail", ""));
        cases.runJobs(application);
        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(CaseDriver.goodFacts()));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.SETTLE_BY_OTHER_EVIDENCE,
                new TaskResult.SettleEmployment(Findings.of("employer_confirms", "other_evidence")));
        return application;
    }

    @SuppressWarnings("unchecked")
    private void choose(OutcomeChoice.Way outcome) {
        visible(RadioButtonGroup.class).stream()
                .filter(group -> group.getListDataView().getItems().anyMatch(outcome::equals))
                .findFirst()
                .orElseThrow()
                .setValue(outcome);
    }
}
