package org.regularis.comparison.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.invented.ApplicantAttribute;
import org.regularis.programmes.ui.ProgrammesView;
import org.regularis.shared.ui.SheetFile;

@ApplicationTest
class ComparisonViewTest extends ScreenTest {

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void with_nothing_chosen_it_says_what_to_do() {
        open("");

        assertThat(text())
                .contains("Choose up to 5 programmes to see them side by side.")
                .doesNotContain("Minimum stay");
    }

    @Test
    void one_programme_is_shown_parameter_by_parameter() {
        open("regularization-2026");

        assertThat(text())
                .contains(
                        "Choose a second programme",
                        "Minimum stay",
                        "Five months",
                        "Source: Regularization Act 2026, art. 3(2)",
                        "Who files",
                        "What came of it",
                        "it is running here: the figures have its numbers",
                        "3,775");
        assertThat(find(SheetFile.class).all()).hasSize(1);
    }

    @Test
    void programmes_stand_side_by_side_with_their_results_and_what_they_were_read_in() {
        open("it-2002,es-2005");

        assertThat(row("Lodged")).isEqualTo("Lodged705,404691,655");
        assertThat(row("Granted, of those")).contains("96.1%");
        assertThat(row("Who files"))
                .contains("The employer, who declares the irregular job", "[S38]", "Official statement");
        assertThat(row("Minimum stay")).contains("To be checked");
        assertThat(row("Source")).contains("[S38] · Official statement", "[S3] · Press, research or adviser");
        assertThat(row("In short")).contains("Illustrative: not all of it was read in the law itself.");
        assertThat(heads())
                .containsExactly(
                        "Parameter",
                        "Italy 2002illustrative",
                        "Spain 2005, normalization of foreign workersillustrative");
    }

    @Test
    void what_nobody_knows_is_called_so() {
        open("es-2005,it-2002");

        assertThat(row("Peak")).contains("not found in our sources");
    }

    @Test
    void numbers_are_written_as_the_reader_does() {
        SignIn.as("pavel", Roles.PROGRAMME_ADMIN);
        UI.getCurrent().setLocale(Locale.of("ru"));
        UI.getCurrent().navigate(ComparisonView.class, QueryParameters.of("with", "it-2002,es-2005"));

        assertThat(row("Подано")).contains("705\u00a0404");
        assertThat(row("Удовлетворено из")).contains("96,1\u00a0%");
    }

    @Test
    void lines_that_say_the_same_can_be_left_out() {
        open("it-2002,gr-1998");
        assertThat(text()).contains("Peak, lodged in one day");

        test(find(Checkbox.class).id("differences")).click();

        assertThat(text()).contains("Minimum stay").doesNotContain("Peak, lodged in one day");
    }

    @Test
    void no_more_than_five_stand_side_by_side() {
        open("it-2002,it-2009,gr-1998,es-2005,es-2026,regularization-2026");

        assertThat(heads()).hasSize(6);
        assertThat(text()).contains("More than 5 do not fit beside each other: the first 5 are shown.");
    }

    @Test
    void the_file_has_each_value_with_its_source_and_mark() {
        open("it-2002,regularization-2026");

        var lines = find(ComparisonTable.class).single().sheet().csv().lines().toList();

        assertThat(lines.getFirst())
                .isEqualTo(
                        "\uFEFFParameter,Italy 2002 (illustrative),Italy 2002: source,"
                                + "Italy 2002: read in,Regularization 2026,Regularization 2026: source,Regularization 2026: read in");
        assertThat(lines)
                .contains("Lodged,705404,,Official statement,,,")
                .anySatisfy(line -> assertThat(line).startsWith("Money").contains("To be checked"));
    }

    @Test
    void programmes_that_are_not_here_are_named() {
        open("es-1905,regularization-2026,<b>x</b>");

        assertThat(text())
                .contains("The address names programmes that are not here: es-1905, <b>x</b>.", "Five months");
    }

    @Test
    void what_is_chosen_is_shown_at_once() {
        open("");

        test(find(Button.class).id("with-rules")).click();
        assertThat(text()).contains("Minimum stay").doesNotContain("Choose up to");

        find(MultiSelectComboBox.class).id("compared").clear();
        assertThat(text()).contains("Choose up to").doesNotContain("Minimum stay");
    }

    @Test
    void the_base_applicant_is_eligible_under_the_programme_of_the_demo() {
        open("");

        assertThat(verdictUnderTheDemo())
                .contains("Eligible", "No rule stands in the way", "Nothing is missing", "files on 11 September 2026");
        assertThat(text()).contains("This person is invented, and nothing of what you enter is stored.");
    }

    @Test
    void a_changed_trait_is_judged_at_once_and_taken_back() {
        open("");

        test(find(IntegerField.class).id("trait-hours")).setValue(19);
        test(find(Checkbox.class).id("trait-record_certificate")).click();
        assertThat(verdictUnderTheDemo())
                .contains("Not eligible", "R12 · Regularization Act 2026, art. 5(2)", "R21")
                .doesNotContain("No rule stands in the way");

        test(find(Select.class).id("trait-filing")).selectItem("a day before it opens");
        assertThat(verdictUnderTheDemo()).contains("Not admitted", "R01", "R12", "files on 31 August 2026");

        test(find(Button.class).id("begin-again")).click();
        assertThat(verdictUnderTheDemo()).contains("No rule stands in the way");
        assertThat(find(IntegerField.class).id("trait-hours").getValue()).isEqualTo(40);
    }

    @Test
    void all_programmes_with_rules_judge_the_same_person_and_the_others_are_named() {
        open("");

        assertThat(text())
                .contains("Programmes with rules: 7. Eligible under 5 of them.", "Only the parameters are known of:")
                .contains("files on 17 February 2005", "R10");
        assertThat(find(NativeTable.class).all().getLast().getBody().getRows()).hasSize(7);

        test(find(Select.class).id("trait-sector")).selectItem("Construction");
        assertThat(text()).contains("Eligible under 4 of them.");
    }

    @Test
    void a_number_out_of_reach_changes_nothing() {
        open("");

        find(IntegerField.class).id("trait-hours").setValue(500);
        find(IntegerField.class).id("trait-age").setValue(null);
        find(ComboBox.class).id("trait-citizenship").setValue(null);

        assertThat(verdictUnderTheDemo()).contains("No rule stands in the way");
        assertThat(find(IntegerField.class).id("trait-hours").isInvalid()).isTrue();
    }

    @Test
    void every_trait_has_a_field_with_words() {
        open("");

        var fields = find(Component.class).all().stream()
                .filter(component -> component.getId().orElse("").startsWith("trait-"))
                .toList();

        assertThat(fields).hasSize(ApplicantAttribute.values().length).allSatisfy(field -> {
            assertThat(field.getElement().getProperty("label"))
                    .doesNotContain("comparison.")
                    .isNotBlank();
            assertThat(((HasValue<?, ?>) field).getValue()).isNotNull();
        });
    }

    @Test
    void the_list_of_programmes_leads_to_it() {
        SignIn.as("pavel", Roles.PROGRAMME_ADMIN);
        navigate(ProgrammesView.class);

        assertThat(find(Anchor.class).all()).extracting(Anchor::getHref).contains("programmes/compare");
    }

    @Test
    void a_supervisor_reads_it_too() {
        SignIn.as("samira", Roles.SUPERVISOR);
        navigate(ComparisonView.class);

        assertThat(text()).contains("Choose up to 5 programmes");
    }

    @ParameterizedTest
    @ValueSource(strings = {Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.AUDITOR, Roles.APPLICANT, Roles.EMPLOYER})
    void nobody_else_sees_it(String role) {
        SignIn.as("somebody", role);

        assertThatThrownBy(() -> navigate(ComparisonView.class))
                .isInstanceOfAny(RuntimeException.class, AssertionError.class);
        assertThat(find(NativeTable.class).exists()).isFalse();
    }

    private void open(String with) {
        SignIn.as("pavel", Roles.PROGRAMME_ADMIN);
        navigate(ComparisonView.class);
        UI.getCurrent().navigate(ComparisonView.class, QueryParameters.of("with", with));
        roundTrip();
    }

    private List<String> heads() {
        var table = find(NativeTable.class).all().getFirst();
        return table.getHead()
                .getElement()
                .getChild(0)
                .getChildren()
                .map(cell -> cell.getTextRecursively())
                .toList();
    }

    private String row(String name) {
        return find(NativeTable.class).all().getFirst().getBody().getRows().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> row.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private String verdictUnderTheDemo() {
        var table = find(NativeTable.class).all().getLast();
        return table.getBody().getRows().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> row.startsWith("Regularization 2026"))
                .collect(Collectors.joining());
    }

    @Override
    protected String text() {
        return find(ComparisonView.class).single().getElement().getTextRecursively();
    }
}
