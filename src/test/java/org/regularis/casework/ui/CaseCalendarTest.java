package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.file.CaseView;
import org.regularis.casework.ui.list.WorkListView;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.CalendarId;
import org.regularis.shared.OfficeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CaseCalendarTest extends ScreenTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    WorkList list;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void two_cases_of_one_office_are_counted_each_in_its_own_calendar() {
        ApplicationId northern = atCompletenessCheck();
        ApplicationId southern = atCompletenessCheck();
        standsStillOverAHolidayOfTheSouth(northern, "northern");
        standsStillOverAHolidayOfTheSouth(southern, "southern");
        SignIn.as(CaseDriver.olga());

        assertThat(list.openOf(northern)).singleElement().satisfies(item -> assertThat(item.calendar())
                .isEqualTo(new CalendarId("northern")));
        assertThat(list.openOf(southern)).singleElement().satisfies(item -> assertThat(item.calendar())
                .isEqualTo(new CalendarId("southern")));
        assertThat(shown(northern)).contains("3 working days");
        assertThat(shown(southern)).contains("2 working days");
    }

    @Test
    void an_office_that_no_programme_names_any_more_still_works_on_its_cases() {
        ApplicationId application = atCompletenessCheck();
        for (String table : new String[] {"case_file", "work_item"}) {
            jdbc.sql("update " + table + " set office = 'closed-office' where application = ?")
                    .param(application.value())
                    .update();
        }
        SignIn.as("orest", Set.of(Roles.CASE_OFFICER), Set.of(new OfficeId("closed-office")));

        assertThat(shown(application)).contains("of the legal time limit left");
        assertThat(find(H1.class).single().getText()).isEqualTo("Amina Karimova");
        UI.getCurrent().navigate(WorkListView.class);
        assertThat(getCurrentView()).isInstanceOf(WorkListView.class);
        assertThat(list.openOf(application)).extracting(item -> item.task()).containsExactly(Task.CHECK_COMPLETENESS);
    }

    private ApplicationId atCompletenessCheck() {
        ApplicationId application = cases.submit();
        cases.runJobs(application);
        return application;
    }

    private void standsStillOverAHolidayOfTheSouth(ApplicationId application, String calendar) {
        jdbc.sql("""
                update case_file set calendar = ?, clock_stopped_at = '2026-09-07T09:00:00Z',
                    clock_ends_at = '2026-09-10T09:00:00Z'
                where application = ?""").params(calendar, application.value()).update();
    }

    private String shown(ApplicationId application) {
        UI.getCurrent()
                .navigate(CaseView.class, new RouteParameters(new RouteParam("application", application.toString())));
        return find(Component.class).all().stream()
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining(" "));
    }
}
