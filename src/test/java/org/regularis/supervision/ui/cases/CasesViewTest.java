package org.regularis.supervision.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Task;
import org.regularis.casework.figures.OfficerWorkload.Officer;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.CaseRows;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApplicationTest
class CasesViewTest extends ScreenTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    /** Somebody of both offices whom no other test knows, so that their cases are ours. */
    private final Person officer = CaseDriver.staff(
            "officer-" + UUID.randomUUID(), CaseDriver.olga().roles(), CaseDriver.NORTH, CaseDriver.SOUTH);

    @AfterEach
    void signOut() {
        new CaseRows(jdbc, "north").clear();
        SignIn.out();
    }

    @Test
    void the_list_says_where_a_case_stands_and_who_has_it_but_not_whom_it_is_about() {
        var application = claimed("northern");

        var grid = open(Map.of("assignee", officer.id().value()));

        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).file().application()).isEqualTo(application);
        assertThat(cells(grid, 0))
                .contains(
                        "North",
                        "Completeness check",
                        "Our turn",
                        "today",
                        "Check completeness",
                        officer.id().value());
        assertThat(find(Paragraph.class).withId("case-count").single().getText())
                .isEqualTo("1 case");
        assertThat(text()).doesNotContain("Karimova");
    }

    @Test
    void each_part_of_the_filter_can_be_taken_away() {
        claimed("northern");
        claimed("southern");
        open(Map.of("assignee", officer.id().value(), "office", "north", "open", "true"));
        assertThat(chips()).containsExactly("North", "Open", "With " + officer.id());

        press("North");

        assertThat(chips()).containsExactly("Open", "With " + officer.id());
        assertThat(test(find(CasesGrid.class).single()).size()).isEqualTo(2);
    }

    @Test
    void where_nothing_fits_the_list_says_what_to_do() {
        open(Map.of("assignee", officer.id().value()));

        assertThat(find(CasesGrid.class).exists()).isFalse();
        assertThat(find(Paragraph.class).withClassName("empty").single().getText())
                .contains("Remove a part");
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        var rows = new CaseRows(jdbc, "north");
        var now = clock.instant();
        for (int number = 0; number < 60; number++) {
            rows.work(
                    rows.open("EXAMINATION", now.minus(Duration.ofDays(number)), 60),
                    officer.id().value(),
                    now,
                    now);
        }

        var grid = open(Map.of("assignee", officer.id().value()));
        assertThat(test(grid).size()).isEqualTo(50);
        press("Show more");

        assertThat(test(grid).size()).isEqualTo(60);
        assertThat(IntStream.range(0, 60)
                        .mapToObj(row -> test(grid).getRow(row).file().clockEndsAt()))
                .isNotEmpty()
                .isSorted();
        assertThat(find(Button.class).withText("Show more").exists()).isFalse();
    }

    @Test
    void work_is_given_to_an_officer_who_may_have_it_and_the_rest_says_why_not() {
        var northern = claimed("northern");
        var southern = claimed("southern");
        var grid = open(Map.of("assignee", officer.id().value()));
        grid.asMultiSelect().select(test(grid).getRow(0), test(grid).getRow(1));
        assertThat(text()).contains("2 cases chosen");

        press("Give to an officer…");
        choose("marat");
        press("Give");

        assertThat(find(Dialog.class).single().getHeaderTitle()).isEqualTo("1 of 2 given");
        assertThat(answers())
                .containsExactlyInAnyOrder(
                        number(northern) + ": marat does not work for this office",
                        number(southern) + ": now with marat");
        assertThat(assignee(southern)).isEqualTo("marat");
        assertThat(assignee(northern)).isEqualTo(officer.id().value());

        press("Close");

        assertThat(test(find(CasesGrid.class).single()).size()).isEqualTo(1);
        assertThat(find(Button.class).withText("Give to an officer…").exists()).isFalse();
    }

    @Test
    void giving_asks_for_an_officer_first() {
        claimed("northern");
        var grid = open(Map.of("assignee", officer.id().value()));
        grid.asMultiSelect().select(test(grid).getRow(0));

        press("Give to an officer…");
        press("Give");

        assertThat(find(ComboBox.class).single().isInvalid()).isTrue();
    }

    @Test
    void officers_are_offered_with_the_work_they_have() {
        var application = claimed("northern");
        var grid = open(Map.of("assignee", officer.id().value()));
        grid.asMultiSelect().select(test(grid).getRow(0));
        press("Give to an officer…");
        assertThat(offered())
                .extracting(Officer::name)
                .contains("irina", "olga")
                .doesNotContain("marat")
                .isSorted();
        int before = openOf("olga");

        choose("olga");
        press("Give");
        press("Close");
        SignIn.as(CaseDriver.samira());
        grid = open(Map.of("assignee", "olga"));
        grid.asMultiSelect().select(test(grid).getRow(0));
        press("Give to an officer…");

        assertThat(assignee(application)).isEqualTo("olga");
        assertThat(openOf("olga")).isEqualTo(before + 1);
    }

    @Test
    void when_nobody_can_be_named_a_sentence_says_so() {
        new GiveWorkDialog(List.of(), List.of(), desk::assign, () -> {}).open();

        assertThat(find(Paragraph.class).all())
                .anyMatch(words -> words.getText().contains("No officer of this office is known yet"));
        assertThat(find(Button.class).withText("Give").exists()).isFalse();
    }

    private ApplicationId claimed(String region) {
        var application = cases.submit(Map.of("person.region", region));
        cases.runJobs(application);
        SignIn.as(officer);
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));
        return application;
    }

    private CasesGrid open(Map<String, String> query) {
        SignIn.as(CaseDriver.samira());
        UI.getCurrent().navigate(CasesView.class, QueryParameters.simple(query));
        return ((CasesView) getCurrentView())
                .getChildren()
                .filter(CasesGrid.class::isInstance)
                .map(CasesGrid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<String> cells(CasesGrid grid, int row) {
        return List.of("office", "stage", "turn", "age", "task", "assignee").stream()
                .map(key -> test(grid).getCellText(row, test(grid).getColumnPosition(key)))
                .toList();
    }

    private List<String> chips() {
        return find(Button.class, find(FilterChips.class).single()).all().stream()
                .map(Button::getText)
                .toList();
    }

    private void press(String label) {
        test(find(Button.class).withText(label).single()).click();
    }

    private void choose(String name) {
        officers()
                .setValue(offered().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow());
    }

    private List<Officer> offered() {
        return officers().getListDataView().getItems().toList();
    }

    private int openOf(String name) {
        return offered().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .open();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Officer> officers() {
        return find(ComboBox.class).single();
    }

    private List<String> answers() {
        return find(ListItem.class, find(Dialog.class).single()).all().stream()
                .map(ListItem::getText)
                .toList();
    }

    private String number(ApplicationId application) {
        return text("reference", "case_file", application);
    }

    private String assignee(ApplicationId application) {
        return text("assignee", "work_item", application);
    }

    private String text(String column, String table, ApplicationId application) {
        return jdbc.sql("select " + column + " from " + table + " where application = ?")
                .param(application.value())
                .query(String.class)
                .single();
    }
}
