package org.regularis.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.casework.TaskResult;
import org.regularis.decisions.FactSheet;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.Findings;
import org.regularis.decisions.RuleCheck;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.MovableClock;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class RulesPageTest {

    @Autowired
    private CaseDriver cases;

    @Autowired
    private FactSheet facts;

    @Autowired
    private RuleCheck check;

    @Autowired
    private MovableClock clock;

    private MockMvcTester browser;

    @BeforeEach
    void openABrowser(@Autowired MockMvc application) {
        browser = MockMvcTester.create(application);
    }

    @AfterEach
    void everybodyLeavesAndTimeIsSetBack() {
        SignIn.out();
        clock.moveTo(MovableClock.FIRST_DAY);
    }

    @Test
    void before_the_rules_were_asked_the_page_says_so() {
        var application = cases.opened();

        assertThat(read(application, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("The rules have not been asked about your application yet", "A person decides")
                .doesNotContain("Facts that were used", "??");
    }

    @Test
    void before_a_notice_the_facts_of_others_are_there_with_who_stated_them() {
        var application = cases.inExamination();

        assertThat(read(application, Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("None of the rules speaks against you", "version 2026.3")
                .contains("First day in the country", "1 March 2024", "You told us", "The employer told us")
                .contains("What could not be judged yet", "Identity is proven")
                .contains("Reasons that were looked at and do not apply to you", "You arrived after 1 January 2026")
                .doesNotContain("An officer found this", "What would change this", "The rules propose:", "??");
    }

    @Test
    void before_a_notice_the_nearest_fact_that_would_change_the_outcome_is_named_with_its_papers() {
        var application = examined(Map.of("presence.0.from", "2026-02-03"), CaseDriver.goodValues());

        assertThat(read(application, Locale.ENGLISH))
                .bodyText()
                .contains("You arrived after 1 January 2026", "Regularization Act 2026, art. 3(1)")
                .contains("What we know: 3 February 2026", "What would be enough: 1 January 2026 or earlier")
                .contains("Papers that can show it: Proof that you live here", "would give no reason to refuse")
                .doesNotContain("Then the rules would propose", "??");
        assertThat(read(application, Locale.of("ru")))
                .bodyText()
                .contains("Какие правила применили ко мне", "1 января 2026 года или раньше")
                .doesNotContain("??", "What would");
    }

    @Test
    void two_obstacles_are_beyond_a_single_fact_and_the_page_says_so() {
        var application = examined(
                Map.of("presence.0.from", "2026-02-03", "employment.hoursPerWeek", "12"), CaseDriver.goodValues());

        assertThat(read(application, Locale.ENGLISH))
                .bodyText()
                .contains("No single fact would change this alone")
                .doesNotContain("What would be enough");
    }

    @Test
    void before_a_notice_nothing_on_the_page_depends_on_what_officers_found() throws UnsupportedEncodingException {
        var suspicion = new HashMap<>(CaseDriver.goodValues());
        suspicion.put("false_document", "suspected");
        suspicion.put("record", "serious");
        suspicion.put("other_procedure", "true");
        suspicion.put("identity_proven", "false");
        var clean = examined(Map.of("presence.0.from", "2026-02-03"), CaseDriver.goodValues());
        var suspected = examined(Map.of("presence.0.from", "2026-02-03"), suspicion);

        assertThat(main(suspected)).isEqualTo(main(clean)).contains("1 January 2026 or earlier");
    }

    @Test
    void what_an_officer_corrected_is_shown_as_the_others_stated_it_until_there_is_a_notice() {
        var application = cases.inExamination();
        clock.pass(Duration.ofMinutes(1));
        SignIn.as(CaseDriver.olga());
        facts.state(application, Source.OFFICER, Findings.of("entered_on", "2026-06-06"));
        check.evaluate(application);

        assertThat(read(application, Locale.ENGLISH))
                .bodyText()
                .contains("1 March 2024")
                .doesNotContain("6 June 2026");
    }

    @Test
    void with_a_notice_everything_is_there() {
        var application = cases.underNotice();

        assertThat(read(application, Locale.ENGLISH))
                .bodyText()
                .contains("The rules propose: to refuse the application", "As it stood when we wrote to you")
                .contains("You were convicted of a crime in the last five years")
                .contains("An officer found this", "Danger to public order")
                .doesNotContain("What officers found themselves is not in it", "olga", "??");
        assertThat(read(application, Locale.of("ru")))
                .bodyText()
                .contains("Правила предлагают: отказать")
                .doesNotContain("??");
    }

    @Test
    void what_officers_find_after_the_notice_waits_for_the_next_word_to_the_applicant() {
        var application = cases.underNotice();
        clock.pass(Duration.ofDays(1));
        SignIn.as(CaseDriver.olga());
        facts.state(application, Source.OFFICER, Findings.of("false_document", "suspected"));
        check.evaluate(application);

        assertThat(read(application, Locale.ENGLISH))
                .bodyText()
                .contains("An officer found this")
                .doesNotContain("<strong>A document or a statement may be false", "Suspected");
    }

    @Test
    void notice_and_status_lead_to_the_page() {
        var application = cases.underNotice();
        var link = "/my/applications/" + application + "/rules\"";

        assertThat(page(applicantOf(application), "/my/applications/" + application, Locale.ENGLISH))
                .bodyText()
                .contains(link);
        assertThat(page(applicantOf(application), "/my/applications/" + application + "/notice", Locale.ENGLISH))
                .bodyText()
                .contains(link);
    }

    @Test
    void the_page_is_there_for_its_applicant_only() {
        var application = cases.inExamination();
        var address = "/my/applications/" + application + "/rules";

        assertThat(page(CaseDriver.applicant(), address, Locale.ENGLISH)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(CaseDriver.olga(), address, Locale.ENGLISH)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(page(
                        applicantOf(application),
                        "/my/applications/" + ApplicationId.create() + "/rules",
                        Locale.ENGLISH))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Admitted by Olga with what she found, and confirmed by the employer. */
    private ApplicationId examined(Map<String, String> changes, Map<String, String> found) {
        var application = cases.opened(changes);
        cases.complete(
                CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(Findings.of(found)));
        cases.employerAnswers(application, Map.of());
        return application;
    }

    private String main(ApplicationId application) throws UnsupportedEncodingException {
        var body = read(application, Locale.ENGLISH).getResponse().getContentAsString();
        return body.substring(body.indexOf("<main"), body.indexOf("</main>")).replace(application.toString(), "id");
    }

    private Person applicantOf(ApplicationId application) {
        var person = cases.signInApplicantOf(application);
        SignIn.out();
        return person;
    }

    private MvcTestResult read(ApplicationId application, Locale locale) {
        return page(applicantOf(application), "/my/applications/" + application + "/rules", locale);
    }

    private MvcTestResult page(Person person, String address, Locale locale) {
        SignIn.out();
        return browser.get()
                .uri(address)
                .locale(locale)
                .with(authentication(SignIn.authentication(person)))
                .exchange();
    }
}
