package org.regularis.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.regularis.casework.Task;

/** Laylo's papers are complete and nothing speaks against her; an officer needs few clicks for that. */
class StandardGrantJourney {

    private static final int AT_MOST = 12;
    private static final int DOCUMENTS = 5;

    @RegisterExtension
    final Browsers browsers = new Browsers();

    private final Office office = new Office();
    private final Applicant applicant = Applicant.named("laylo");

    @Test
    void from_the_work_list_to_the_proposed_grant_an_officer_needs_at_most_twelve_clicks() {
        String reference = applicant.apply();
        Page olga = browsers.of("olga");
        Clicks clicks = Clicks.on(olga);
        office.awaitWork(reference, Task.CHECK_COMPLETENESS);
        WorkListScreen list = WorkListScreen.of("olga", olga);
        clicks.beginAnew();

        list.find(reference)
                .claim("Check completeness")
                .acceptDocuments(DOCUMENTS)
                .press("Admit to processing")
                .done("Check completeness", reference);
        int admission = clicks.count();
        theEmployerConfirms();
        office.awaitWork(reference, Task.EXAMINE_APPLICATION);
        new WorkListScreen(olga)
                .find(reference)
                .claim("Examine application")
                .says("Eligible")
                .press("Propose grant")
                .done("Examine application", reference);

        assertThat(admission).as("each document is judged").isGreaterThan(DOCUMENTS);
        assertThat(clicks.count()).isGreaterThan(admission).isLessThanOrEqualTo(AT_MOST);
        assertThat(office.statedByOfficers(reference)).contains("identity_proven", "record_certificate");
    }

    private void theEmployerConfirms() {
        Page boss = browsers.of("employer");
        boss.navigate(office.linkMailedTo(applicant.employer()));
        new EmployerPage(boss, "Farid Saidov").confirmStatements().send("Nikolai Petrov", "Owner");
    }
}
