package org.regularis.supervision.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.figures.CaseList;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.CaseRows;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.shared.ui.BpmnDiagram;
import org.regularis.shared.ui.Chart;
import org.regularis.shared.ui.Sheet.Cell;
import org.regularis.shared.ui.SheetTable;
import org.regularis.supervision.ui.cases.CaseQuery;
import org.regularis.supervision.ui.cases.CasesView;
import org.regularis.supervision.ui.cases.FilterChips;
import org.regularis.supervision.ui.picture.StepPicture;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every number of the supervisor's screens opens a list with just as many cases. */
@ApplicationTest
class FiguresLeadToListsTest extends ScreenTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseList list;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeEach
    void fill() {
        var application = cases.submit();
        cases.runJobs(application);
        var rows = new CaseRows(jdbc, "south");
        rows.work(rows.open("EXAMINATION", daysAgo(40), 60), null, daysAgo(2), daysAgo(1));
        rows.set(rows.open("SECOND_OPINION", daysAgo(20), 25), "clock_stopped_at", daysAgo(3));
        rows.set(rows.open("NOTICE_OF_REFUSAL", daysAgo(100), 60), "escalated_at", daysAgo(40));
        rows.closed("GRANT", daysAgo(30), daysAgo(2));
        rows.closed("REFUSAL", daysAgo(50), daysAgo(20));
        rows.step(rows.open("COMPLETENESS_CHECK", daysAgo(3), 60), "userTask_checkCompleteness", daysAgo(3), null);
        rows.step(rows.open("EXAMINATION", daysAgo(9), 60), "userTask_checkCompleteness", daysAgo(9), daysAgo(8));
        SignIn.as(CaseDriver.samira());
    }

    @AfterEach
    void signOut() {
        new CaseRows(jdbc, "south").clear();
        SignIn.out();
    }

    @Test
    void each_figure_opens_as_many_cases_as_it_counts() {
        var south = Map.of("office", "south", "days", "90");
        for (var query : List.of(Map.<String, String>of(), south, Map.of("office", "north"))) {
            UI.getCurrent().navigate("figures", QueryParameters.simple(query));

            assertThat(sheets()).hasSizeBetween(3, 4);
            assertThat(tiles()).isNotEmpty().allSatisfy(tile -> holds(tile.getHref(), tile.getText()));
            assertThat(linked()).isNotEmpty().allSatisfy(cell -> holds(cell.link(), cell.plain()));
        }
    }

    @Test
    void each_number_of_the_process_picture_opens_as_many_cases() {
        UI.getCurrent().navigate("process", QueryParameters.of("process", "intake"));

        assertThat(linked()).isNotEmpty().allSatisfy(cell -> holds(cell.link(), cell.plain()));
        assertThat(sheets().getFirst().sheet().rows())
                .extracting(row -> row.getFirst().shown())
                .contains("Check completeness");
        assertThat(find(StepPicture.class)
                        .single()
                        .getElement()
                        .getChild(0)
                        .getPropertyRaw("badges")
                        .toString())
                .contains("userTask_checkCompleteness");
    }

    @Test
    void figures_say_as_of_when_they_are() {
        UI.getCurrent().navigate("figures");

        assertThat(find(Paragraph.class).withClassName("as-of").single().getText())
                .startsWith("As of ")
                .contains("2026");
    }

    @Test
    void each_table_is_offered_as_a_file() {
        UI.getCurrent().navigate("figures");

        assertThat(find(Anchor.class).withClassName("sheet-file").all())
                .hasSize(4)
                .allSatisfy(file -> assertThat(file.getHref()).contains("VAADIN/dynamic/resource"));
    }

    @Test
    void figures_of_an_office_of_others_are_those_of_ones_own() {
        SignIn.as(CaseDriver.staff("supervisor-of-north", CaseDriver.samira().roles(), CaseDriver.NORTH));

        UI.getCurrent().navigate("figures", QueryParameters.of("office", "south"));

        assertThat(linked()).isNotEmpty().allSatisfy(cell -> holds(cell.link(), cell.plain()));
        assertThat(linked()).isNotEmpty().noneMatch(cell -> cell.link().contains("south"));
    }

    @Test
    void a_click_on_a_bar_opens_its_cases() {
        UI.getCurrent().navigate("figures", QueryParameters.of("office", "south"));
        var ageing = find(Chart.class).all().getFirst();
        var stage = "Notice of refusal";

        ComponentUtil.fireEvent(ageing, new Chart.DataClick(ageing, true, "over 90 days", stage, placeOf(stage)));

        assertThat(getCurrentView()).isInstanceOf(CasesView.class);
        assertThat(find(FilterChips.class).single().getElement().getTextRecursively())
                .contains("South", "Open", "Stage: Notice of refusal", "At least 91 days old");
    }

    @Test
    void a_click_on_a_step_opens_its_cases() {
        UI.getCurrent().navigate("process", QueryParameters.of("process", "intake"));
        var diagram = find(BpmnDiagram.class).single();

        ComponentUtil.fireEvent(diagram, new BpmnDiagram.ElementClick(diagram, true, "userTask_checkCompleteness"));

        assertThat(getCurrentView()).isInstanceOf(CasesView.class);
        assertThat(find(FilterChips.class).single().getElement().getTextRecursively())
                .contains("Intake: Check completeness");
    }

    /** The row of a stage in the table beside the chart, and so its place in the chart. */
    private int placeOf(String stage) {
        return sheets().getFirst().sheet().rows().stream()
                .map(row -> row.getFirst().shown())
                .toList()
                .indexOf(stage);
    }

    private void holds(String link, String number) {
        assertThat(link).startsWith("cases?");
        var query = CaseQuery.of(new Location(link).getQueryParameters());
        assertThat(list.count(query.filter())).as(link).isEqualTo(Integer.parseInt(number));
    }

    private List<Cell> linked() {
        return sheets().stream()
                .flatMap(table -> table.sheet().rows().stream())
                .flatMap(List::stream)
                .filter(cell -> cell.link() != null)
                .toList();
    }

    private List<SheetTable> sheets() {
        return find(SheetTable.class).all();
    }

    private List<Anchor> tiles() {
        return find(Anchor.class).all().stream()
                .filter(anchor -> Stream.of(anchor.getClassNames()).anyMatch(names -> names.contains("tile-number")))
                .toList();
    }

    private Instant daysAgo(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }
}
