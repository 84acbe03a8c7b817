package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.regularis.casework.figures.Incidents;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@ApplicationTest
class IncidentProcessTest extends ProcessTest {

    private static final String STEP = "serviceTask_confirmReceipt";

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_step_that_fails_is_tried_again_after_growing_delays() {
        var application = failing();

        var delays = delaysUntilGivenUp(application);

        assertThat(delays)
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2));
    }

    @Test
    void while_it_is_tried_again_nothing_is_half_made_and_there_is_no_incident_yet() {
        var application = failing();

        assertThatThrownBy(() -> cases.runJobs(application)).hasMessageContaining("AMINA KARIMOVA");

        assertThat(watch.letters(application)).isEmpty();
        assertThat(watch.mails(application)).isEmpty();
        assertThat(watch.positions(application)).containsExactly("application-lifecycle/" + STEP);
        assertThat(incidentsOf(application)).isEmpty();
    }

    @Test
    void a_step_that_recovers_goes_on_as_if_nothing_had_been() {
        var application = failing();
        assertThatThrownBy(() -> cases.runJobs(application)).isInstanceOf(RuntimeException.class);

        mend(application);
        wait(application, STEP);

        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
        assertThat(cases.events(application)).doesNotContain("incident-raised");
    }

    @Test
    void a_step_that_fails_for_good_is_an_incident_with_ids_and_the_technical_cause_only() {
        var application = failing();

        delaysUntilGivenUp(application);

        assertThat(incidentsOf(application)).singleElement().satisfies(incident -> {
            assertThat(incident.process()).isEqualTo("application-lifecycle");
            assertThat(incident.activity()).isEqualTo(STEP);
            assertThat(incident.cause()).contains("IllegalArgumentException").contains("WorkingCalendars.java:");
            assertThat(incident.cause()).doesNotContainIgnoringCase("karimova");
        });
        assertThat(cases.events(application)).containsOnlyOnce("incident-raised");
        assertThat(watch.positions(application)).containsExactly("application-lifecycle/" + STEP);
    }

    @Test
    void a_retry_after_the_cause_is_mended_resolves_it_and_nothing_is_done_twice() {
        var application = failing();
        delaysUntilGivenUp(application);
        mend(application);

        retry(application);
        cases.runJobs(application);

        assertThat(incidentsOf(application)).isEmpty();
        assertThat(cases.openTasks(application)).containsExactly(Task.CHECK_COMPLETENESS);
        assertThat(watch.letters(application)).containsExactly(LetterKind.RECEIPT);
        assertThat(watch.mails(application)).hasSize(1);
        assertThat(cases.events(application)).containsSubsequence("incident-raised", "incident-resolved");
        assertThat(watch.record(application)).contains("pavel incident-retried");
    }

    @Test
    void a_retry_that_fails_again_brings_the_incident_back() {
        var application = failing();
        delaysUntilGivenUp(application);

        retry(application);
        assertThatThrownBy(() -> cases.runJobs(application)).isInstanceOf(RuntimeException.class);

        assertThat(incidentsOf(application)).hasSize(1);
        assertThat(cases.events(application).stream().filter("incident-raised"::equals))
                .hasSize(2);
    }

    @Test
    void an_incident_can_be_retried_once() {
        var application = failing();
        delaysUntilGivenUp(application);
        var incident = incidentsOf(application).getFirst().id();
        mend(application);

        SignIn.as(CaseDriver.pavel());
        incidents.retry(incident);

        assertThatThrownBy(() -> incidents.retry(incident)).isInstanceOf(NotFound.class);
    }

    @Test
    void withdrawal_ends_a_case_with_an_incident_and_the_incident_with_it() {
        var application = failing();
        delaysUntilGivenUp(application);

        cases.withdraw(application);

        assertThat(cases.ended(application)).isTrue();
        assertThat(incidentsOf(application)).isEmpty();
    }

    @Test
    void only_the_programme_administrator_sees_and_retries_incidents() {
        for (var person : List.of(CaseDriver.olga(), CaseDriver.irina(), CaseDriver.samira(), CaseDriver.anna())) {
            SignIn.as(person);
            assertThatThrownBy(incidents::open).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> incidents.retry("any")).isInstanceOf(AccessDeniedException.class);
        }
    }

    /** A new case whose next steps find a calendar that does not exist, called by a name that must not be told. */
    private ApplicationId failing() {
        var application = cases.submit();
        cases.runNextJob(application);
        jdbc.sql("update case_file set calendar = 'AMINA KARIMOVA' where application = ?")
                .param(application.value())
                .update();
        return application;
    }

    private void mend(ApplicationId application) {
        jdbc.sql("update case_file set calendar = 'northern' where application = ?")
                .param(application.value())
                .update();
    }

    private List<Duration> delaysUntilGivenUp(ApplicationId application) {
        var delays = new ArrayList<Duration>();
        while (true) {
            assertThatThrownBy(() -> cases.runJobs(application)).isInstanceOf(RuntimeException.class);
            if (watch.tries(application, STEP) == 0) {
                return delays;
            }
            var next = watch.due(application, STEP).orElseThrow();
            delays.add(Duration.between(clock.instant(), next));
            clock.moveTo(next);
        }
    }

    private List<Incidents.Incident> incidentsOf(ApplicationId application) {
        SignIn.as(CaseDriver.pavel());
        return incidents.open().stream()
                .filter(found -> found.application().equals(application))
                .toList();
    }

    private void retry(ApplicationId application) {
        var incident = incidentsOf(application).getFirst().id();
        incidents.retry(incident);
    }
}
