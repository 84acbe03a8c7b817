package org.regularis.casework.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyDownEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regularis.applications.ApplicationFiles;
import org.regularis.casework.CaseworkDesk;
import org.regularis.casework.Task;
import org.regularis.casework.ui.file.CaseView;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Person;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class WorkListViewTest extends ScreenTest {

    @Autowired
    CaseDriver cases;

    @Autowired
    CaseworkDesk desk;

    @Autowired
    ApplicationFiles applications;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void an_unassigned_case_of_ones_office_is_listed_with_name_work_and_due_words() {
        ApplicationId application = submitted("northern");
        SignIn.as(CaseDriver.olga());

        WorkGrid grid = list("unassigned");

        int row = rowOf(grid, application);
        assertThat(test(grid).getRow(row).applicantName()).isEqualTo("Amina Karimova");
        assertThat(cells(grid, row)).contains("Amina Karimova", "Check completeness", "nobody");
        assertThat(test(grid).getCellComponent(row, "due").getElement().getTextRecursively())
                .contains("working day");
    }

    @Test
    void a_case_of_another_office_is_not_listed() {
        ApplicationId application = submitted("southern");
        SignIn.as(CaseDriver.olga());

        assertThat(rowOf(list("unassigned"), application)).isNegative();
        assertThat(rowOf(list("office"), application)).isNegative();
    }

    @Test
    void what_an_officer_claims_is_theirs_and_can_be_given_back() {
        ApplicationId application = submitted("northern");
        Person officer = officer("nina");
        SignIn.as(officer);

        WorkGrid grid = list("unassigned");
        press(grid, rowOf(grid, application));
        assertThat(rowOf(list("mine"), application)).isNotNegative();

        WorkGrid mine = list("mine");
        press(mine, rowOf(mine, application));
        assertThat(rowOf(list("mine"), application)).isNegative();
        assertThat(find(Paragraph.class).withClassName("empty").single().getText())
                .contains("Take next case");
    }

    @Test
    void the_slower_of_two_reads_who_has_it() {
        ApplicationId application = submitted("northern");
        SignIn.as(officer("nina"));
        WorkGrid grid = list("unassigned");
        int row = rowOf(grid, application);

        SignIn.as(CaseDriver.olga());
        desk.claim(cases.item(application, Task.CHECK_COMPLETENESS));
        SignIn.as(officer("nina"));
        press(grid, row);

        assertThat(notifications()).anyMatch(words -> words.contains("olga has it"));
        assertThat(rowOf(list("unassigned"), application)).isNegative();
    }

    @Test
    void take_next_opens_a_case_and_says_why_this_one() {
        submitted("northern");
        SignIn.as(officer("nina"));
        list("mine");

        test(find(Button.class).withText("Take next case").single()).click();

        assertThat(getCurrentView()).isInstanceOf(CaseView.class);
        assertThat(notifications()).anyMatch(words -> words.contains("the most urgent that you may do"));
    }

    @Test
    void the_address_chooses_tab_and_kind_of_work() {
        ApplicationId application = submitted("northern");
        SignIn.as(CaseDriver.olga());

        go(Map.of("list", "unassigned", "task", "examine-application"));

        assertThat(find(Tabs.class).single().getSelectedTab()).isEqualTo(tab("Unassigned"));
        assertThat(find(Select.class).single().getValue()).isEqualTo(Task.EXAMINE_APPLICATION);
        assertThat(rowOf(grid(), application)).isNegative();
    }

    @Test
    void a_case_is_found_by_its_number_as_people_type_it() {
        ApplicationId application = submitted("northern");
        SignIn.as(CaseDriver.olga());
        list("mine");

        search(number(application).toLowerCase().replace("-", " "));

        assertThat(getCurrentView()).isInstanceOf(CaseView.class);
    }

    @Test
    void of_a_case_elsewhere_only_its_office_is_told() {
        ApplicationId application = submitted("southern");
        SignIn.as(CaseDriver.olga());
        list("mine");

        search(number(application));

        assertThat(getCurrentView()).isInstanceOf(WorkListView.class);
        assertThat(find(Paragraph.class).withClassName("find-answer").single().getText())
                .contains(number(application), "the South office")
                .doesNotContain("Karimova");
    }

    @Test
    void a_number_that_nobody_has_gets_a_sentence() {
        SignIn.as(CaseDriver.olga());
        list("mine");

        search("nonsense");

        assertThat(find(Paragraph.class).withClassName("find-answer").single().getText())
                .contains("nonsense");
    }

    static Stream<Person> others() {
        return Stream.of(CaseDriver.samira(), CaseDriver.pavel(), CaseDriver.anna(), CaseDriver.applicant());
    }

    @ParameterizedTest
    @MethodSource("others")
    void who_is_no_officer_does_not_see_the_list(Person person) {
        submitted("northern");
        SignIn.as(person);

        go(Map.of());

        assertThat(getCurrentView()).isNotInstanceOf(WorkListView.class);
        assertThat(find(WorkGrid.class).exists()).isFalse();
    }

    private ApplicationId submitted(String region) {
        ApplicationId application = cases.submit(Map.of("person.region", region));
        cases.runJobs(application);
        return application;
    }

    private static Person officer(String name) {
        return CaseDriver.staff(name, CaseDriver.olga().roles(), CaseDriver.NORTH);
    }

    private WorkGrid list(String tab) {
        go(Map.of("list", tab));
        return grid();
    }

    private void go(Map<String, String> query) {
        UI.getCurrent().navigate(WorkListView.class, QueryParameters.simple(query));
    }

    private WorkGrid grid() {
        return descendants((Component) getCurrentView())
                .filter(WorkGrid.class::isInstance)
                .map(WorkGrid.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** A hidden grid as well, which queries do not find. */
    private static Stream<Component> descendants(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(WorkListViewTest::descendants));
    }

    private int rowOf(WorkGrid grid, ApplicationId application) {
        return grid.isVisible()
                ? IntStream.range(0, test(grid).size())
                        .filter(row ->
                                test(grid).getRow(row).item().application().equals(application))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private List<String> cells(WorkGrid grid, int row) {
        return Stream.of("person", "task", "assignee")
                .map(key -> test(grid).getCellText(row, test(grid).getColumnPosition(key)))
                .toList();
    }

    private void press(WorkGrid grid, int row) {
        test((Button) test(grid).getCellComponent(row, "actions")).click();
    }

    private void search(String number) {
        TextField field = find(TextField.class).single();
        test(field).setValue(number);
        ComponentUtil.fireEvent(
                field, new KeyDownEvent(field, Key.ENTER.getKeys().getFirst()));
    }

    private Tab tab(String label) {
        return find(Tab.class).all().stream()
                .filter(tab -> tab.getElement().getTextRecursively().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private String number(ApplicationId application) {
        return applications.require(application).reference().orElseThrow().value();
    }

    private List<String> notifications() {
        return find(Notification.class).all().stream()
                .map(shown -> test(shown).getText())
                .toList();
    }
}
