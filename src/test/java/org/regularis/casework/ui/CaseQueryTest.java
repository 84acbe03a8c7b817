package org.regularis.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.Stage;
import org.regularis.applications.Turn;
import org.regularis.casework.CaseList;

class CaseQueryTest {

    @Test
    void an_empty_address_means_the_open_cases() {
        assertThat(read("").filter().open()).isTrue();
    }

    @Test
    void every_part_of_an_address_narrows_the_list() {
        var query = read("office=north&programme=p&open=false&stage=DECIDED&turn=NOBODY&minAgeDays=8&maxAgeDays=31"
                + "&clock=overdue&assignee=olga&work=week&process=intake&activity=userTask_checkCompleteness"
                + "&openedOn=2026-11-02&closedOn=2026-10-04/2026-11-02&outcome=GRANT");

        assertThat(query.filter()).isEqualTo(new CaseList.Filter(
                "north", "p", false, Stage.DECIDED, Turn.NOBODY, 8, 31, "overdue", "olga", "week", "intake",
                "userTask_checkCompleteness", "2026-11-02", "2026-10-04/2026-11-02", "GRANT"));
        assertThat(CaseQuery.of(query.address())).isEqualTo(query);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "stage=NONE", "turn=x", "minAgeDays=-1", "maxAgeDays=many", "clock=x", "work=x", "openedOn=2026-13-01",
        "closedOn=2026-11-01/", "closedOn=a/b/c", "closedOn=+12026-11-01", "outcome=x", "open=perhaps", "office=%20"
    })
    void what_nobody_understands_is_as_if_it_were_not_there(String address) {
        assertThat(read(address).parts()).isEmpty();
    }

    @Test
    void taking_the_last_part_away_shows_everything() {
        var query = read("open=true").without("open");

        assertThat(query.filter().open()).isNull();
        assertThat(CaseQuery.of(query.address()).filter().open()).isNull();
        assertThat(CaseQuery.of(query.address()).narrowing()).isEmpty();
    }

    @Test
    void a_step_goes_with_its_process() {
        var query = read("process=intake&activity=userTask_checkCompleteness&open=true");

        assertThat(query.narrowing()).containsExactly("open", "process");
        assertThat(query.without("process").parts()).isEqualTo(Map.of("open", "true"));
    }

    private static CaseQuery read(String address) {
        return CaseQuery.of(address.isEmpty() ? QueryParameters.empty() : QueryParameters.fromString(address));
    }
}
