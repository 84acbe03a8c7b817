package org.regularis.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.decisions.Decision;
import org.regularis.decisions.DecisionsTest;
import org.regularis.decisions.FactSheet.Source;
import org.regularis.decisions.Findings;
import org.regularis.decisions.Proposal.Kind;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

class DecisionPageTest extends DecisionsTest {

    private static final Locale RUSSIAN = Locale.of("ru");

    private MockMvcTester browser;

    @BeforeEach
    void openABrowser(@Autowired WebApplicationContext application) {
        browser = MockMvcTester.from(application);
    }

    @Test
    void a_grant_names_the_permit_and_what_it_allows() {
        grant();
        recording.issuePermit(application);
        var permit = making.decision(application).flatMap(Decision::permit).orElseThrow();
        amina();

        assertThat(read(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Your application is granted", permit.number())
                .contains("5 October 2026", "4 October 2028")
                .contains("/my/applications/" + application + "/permit.pdf")
                .contains("/my/applications/" + application + "/letters", "/my/applications/" + application + "/rules")
                .contains("not your employer&#39;s")
                .doesNotContain("If you do not agree", "??");
        assertThat(read(RUSSIAN))
                .bodyText()
                .contains("Ваше заявление удовлетворено", permit.number())
                .doesNotContain("??");
    }

    @Test
    void between_decision_and_permit_the_page_says_to_wait() {
        grant();
        amina();

        assertThat(read(Locale.ENGLISH))
                .bodyText()
                .contains("Your permit is being made out")
                .doesNotContain("permit.pdf");
    }

    @Test
    void a_refusal_gives_reasons_facts_law_and_the_way_to_challenge_it() {
        facts.state(application, Source.EMPLOYER, Findings.of("hours", "18"));
        refuse();
        amina();

        assertThat(read(Locale.ENGLISH))
                .hasStatusOk()
                .bodyText()
                .contains("Your application is refused", "Too few hours a week.", "Regularization Act 2026, art. 5(2)")
                .contains("Hours a week", "18", "The employer told us")
                .contains("You can challenge this decision until", "8 November 2026")
                .contains("What you keep", "All pay for work that you have done")
                .contains("/rights")
                .doesNotContain("permit.pdf", "olga", "irina", "??");
        assertThat(read(RUSSIAN))
                .bodyText()
                .contains("По вашему заявлению отказано", "Слишком мало часов в неделю.", "8 ноября 2026")
                .doesNotContain("??");
    }

    @Test
    void a_decision_is_there_for_its_applicant_only() {
        grant();

        SignIn.as("farrukh-subject", Roles.APPLICANT);

        assertThat(read(Locale.ENGLISH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void before_a_decision_there_is_no_page() {
        amina();

        assertThat(read(Locale.ENGLISH)).hasStatus(HttpStatus.NOT_FOUND);
    }

    private void grant() {
        programme("0");
        olga();
        grantable();
        making.propose(application, Kind.GRANT, List.of(), "", "");
        SignIn.out();
        recording.record(application);
    }

    private void refuse() {
        giveNotice();
        upholdAfterTheTimeToReply();
        recording.record(application);
    }

    private MvcTestResult read(Locale locale) {
        return browser.get()
                .uri("/my/applications/" + application + "/decision")
                .locale(locale)
                .exchange();
    }
}
