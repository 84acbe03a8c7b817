package org.regularis.supervision.ui.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.figures.Incidents;
import org.regularis.casework.figures.Incidents.Incident;
import org.regularis.correspondence.UndeliverableMails.Undeliverable;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class IncidentsViewTest extends ScreenTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    Incidents incidents;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** What other tests left behind. */
    @BeforeEach
    void begin() {
        SignIn.as(CaseDriver.pavel());
        incidents.open().forEach(incident -> incidents.retry(incident.id()));
        incidents.undeliverable().forEach(mail -> incidents.sendAgain(mail.id()));
    }

    @AfterEach
    void signOut() {
        jdbc.sql("delete from outbox_mail where occasion = 'test'").update();
        SignIn.out();
    }

    @Test
    void where_nothing_failed_the_screen_says_so() {
        open();

        assertThat(find(Paragraph.class).withClassName("empty").single().getText())
                .contains("Nothing has failed");
        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void a_failed_step_is_named_with_its_case_and_tried_again() {
        var application = failed();

        open();
        assertThat(steps()).singleElement().satisfies(incident -> {
            assertThat(incident.application()).isEqualTo(application);
            assertThat(incident.process()).isEqualTo("application-lifecycle");
        });
        assertThat(cells("process", "step")).containsExactly("The whole way", "Application submitted");
        assertThat(text()).doesNotContain("Karimova");
        tryAgain();

        assertThat(notifications()).anyMatch(words -> words.contains("1 will be tried again"));
        assertThat(find(Paragraph.class).withClassName("empty").exists()).isTrue();
        cases.runJobs(application);
        assertThat(cases.events(application)).contains("incident-raised", "incident-resolved");
        assertThat(cases.openTasks(application)).isNotEmpty();
    }

    @Test
    void all_that_is_shown_can_be_tried_again_at_once() {
        var first = failed();
        var second = failed();
        open();
        assertThat(steps()).extracting(Incident::application).containsExactlyInAnyOrder(first, second);

        press("Try all shown again");

        assertThat(notifications()).anyMatch(words -> words.contains("2 will be tried again"));
        SignIn.as(CaseDriver.pavel());
        assertThat(incidents.open()).isEmpty();
    }

    @Test
    void one_that_somebody_else_tried_already_does_no_harm() {
        failed();
        open();
        incidents.retry(steps().getFirst().id());

        tryAgain();

        assertThat(notifications()).anyMatch(words -> words.contains("Nothing was left"));
    }

    @Test
    void an_undeliverable_mail_goes_back_into_the_queue() {
        var mail = undeliverable();
        open();
        assertThat(grid().getListDataView().getItems().map(item -> ((Undeliverable) item).id()))
                .containsExactly(mail);
        assertThat(cells("kind", "cause", "attempts")).containsExactly("News: receipt", "smtp-550", "5");
        assertThat(text()).doesNotContain("nobody@example.org");

        tryAgain();

        assertThat(jdbc.sql("select state from outbox_mail where id = ?")
                        .param(mail)
                        .query(String.class)
                        .single())
                .isEqualTo("WAITING");
    }

    /** The first step of a new case has failed for good. */
    private ApplicationId failed() {
        var application = cases.submit();
        jdbc.sql("""
                select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_
                where e.business_key_ = ? and j.duedate_ is null""")
                .param(application.toString())
                .query(String.class)
                .list()
                .forEach(job -> management.setJobRetries(job, 0));
        return application;
    }

    private UUID undeliverable() {
        var id = UUID.randomUUID();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into outbox_mail (id, application, kind, occasion, recipient, language, state, attempts,
                    next_try_at, last_tried_at, last_error, created_at)
                values (?, ?, 'RECEIPT', 'test', 'nobody@example.org', 'en', 'UNDELIVERABLE', 5,
                    ?, ?, 'smtp-550', ?)""").params(id, UUID.randomUUID(), now, now, now).update();
        return id;
    }

    private void open() {
        SignIn.as(CaseDriver.pavel());
        UI.getCurrent().navigate(IncidentsView.class);
    }

    private List<Incident> steps() {
        return grid().getListDataView().getItems().map(Incident.class::cast).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<Object> grid() {
        return find(Grid.class).single();
    }

    private List<String> cells(String... keys) {
        var grid = grid();
        return Stream.of(keys)
                .map(key -> test(grid).getCellText(0, test(grid).getColumnPosition(key)))
                .toList();
    }

    private void tryAgain() {
        test((Button) test(grid()).getCellComponent(0, "retry")).click();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(shown -> test(shown).getText())
                .toList();
    }
}
