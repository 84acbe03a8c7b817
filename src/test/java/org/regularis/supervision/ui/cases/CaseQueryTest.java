package org.regularis.supervision.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.CaseOutcome;
import org.regularis.casework.figures.CaseFilter;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;

class CaseQueryTest {

    @Test
    void an_empty_address_means_the_open_cases() {
        assertThat(read("").filter().standing().open()).contains(true);
    }

    @Test
    void every_part_of_an_address_narrows_the_list() {
        var query = read("office=north&programme=p&open=false&stage=DECIDED&turn=NOBODY&minAgeDays=8&maxAgeDays=31"
                + "&clock=overdue&assignee=olga&work=week&process=intake&activity=userTask_checkCompleteness"
                + "&openedOn=2026-11-02&closedOn=2026-10-04/2026-11-02&outcome=GRANT");

        assertThat(query.filter())
                .isEqualTo(new CaseFilter(
                        new CaseFilter.Origin(Optional.of(new OfficeId("north")), Optional.of(new ProgrammeId("p"))),
                        new CaseFilter.Standing(
                                Optional.of(false),
                                Optional.of(Stage.DECIDED),
                                Optional.of(Turn.NOBODY),
                                Optional.of(new CaseFilter.Step("intake", "userTask_checkCompleteness")),
                                Optional.of(CaseOutcome.GRANT)),
                        new CaseFilter.Time(
                                Optional.of(8),
                                Optional.of(31),
                                Optional.of(CaseFilter.ClockState.OVERDUE),
                                Optional.of(days("2026-11-02", "2026-11-02")),
                                Optional.of(days("2026-10-04", "2026-11-02"))),
                        new CaseFilter.Work(
                                Optional.of(new CaseFilter.Assignee.Officer(new UserId("olga"))),
                                Optional.of(CaseFilter.WorkDue.WEEK))));
        assertThat(CaseQuery.of(query.address())).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage=NONE",
                "turn=x",
                "minAgeDays=-1",
                "maxAgeDays=many",
                "clock=x",
                "work=x",
                "openedOn=2026-13-01",
                "closedOn=2026-11-01/",
                "closedOn=a/b/c",
                "closedOn=+12026-11-01",
                "outcome=x",
                "open=perhaps",
                "office=%20"
            })
    void what_nobody_understands_is_as_if_it_were_not_there(String address) {
        assertThat(read(address).parts()).isEmpty();
    }

    @Test
    void taking_the_last_part_away_shows_everything() {
        var query = read("open=true").without("open");

        assertThat(query.filter()).isEqualTo(CaseFilter.EVERYTHING);
        assertThat(CaseQuery.of(query.address()).filter()).isEqualTo(CaseFilter.EVERYTHING);
        assertThat(CaseQuery.of(query.address()).narrowing()).isEmpty();
    }

    @Test
    void a_step_goes_with_its_process() {
        var query = read("process=intake&activity=userTask_checkCompleteness&open=true");

        assertThat(query.narrowing()).containsExactly("open", "process");
        assertThat(query.without("process").parts()).isEqualTo(Map.of("open", "true"));
    }

    @Test
    void a_dash_asks_for_work_that_nobody_has() {
        assertThat(read("assignee=-").filter().work().assignee()).contains(new CaseFilter.Assignee.Nobody());
    }

    private static CaseFilter.Days days(String first, String last) {
        return new CaseFilter.Days(LocalDate.parse(first), LocalDate.parse(last));
    }

    private static CaseQuery read(String address) {
        return CaseQuery.of(address.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(address));
    }
}
