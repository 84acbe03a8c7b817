package org.regularis.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.HouseTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.programmes.Trait;
import org.regularis.shared.ui.SheetFile;

@HouseTest
class ComparisonViewTest extends SpringBrowserlessTest {

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void with_nothing_chosen_it_says_what_to_do() {
        open("");

        assertThat(text()).contains("Choose up to 5 programmes to see them side by side.").doesNotContain("Minimum stay");
    }

    @Test
    void one_programme_is_shown_parameter_by_parameter() {
        open("regularization-2026");

        assertThat(text()).contains(
                "Choose a second programme", "Minimum stay", "Five months", "Source: Regularization Act 2026, art. 3(2)",
                "Who files", "What came of it", "It is running here: the figures have its numbers", "3,775");
        assertThat(find(SheetFile.class).all()).hasSize(1);
    }

    @Test
    void programmes_that_are_not_here_are_named() {
        open("es-1905,regularization-2026,<b>x</b>");

        assertThat(text()).contains("The address names programmes that are not here: es-1905, <b>x</b>.", "Five months");
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

        assertThat(fields).hasSize(Trait.values().length).allSatisfy(field -> {
            assertThat(field.getElement().getProperty("label")).doesNotContain("comparison.").isNotBlank();
            assertThat(((HasValue<?, ?>) field).getValue()).isNotNull();
        });
    }

    @Test
    void the_list_of_programmes_leads_to_it() {
        SignIn.as("pavel", Roles.PROGRAMME_ADMIN);
        navigate(ProgrammesView.class);

        assertThat(find(RouterLink.class).all()).extracting(RouterLink::getHref).contains("programmes/compare");
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

    private String verdictUnderTheDemo() {
        var table = find(NativeTable.class).all().getLast();
        return table.getBody().getRows().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> row.startsWith("Regularization 2026"))
                .collect(Collectors.joining());
    }

    private String text() {
        return find(ComparisonView.class).single().getElement().getTextRecursively();
    }
}
