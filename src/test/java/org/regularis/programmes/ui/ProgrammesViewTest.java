package org.regularis.programmes.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;

@ApplicationTest
class ProgrammesViewTest extends ScreenTest {

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void the_administrator_sees_each_programme_with_its_window_and_state() {
        open(Map.of());

        assertThat(text())
                .contains(
                        "Regularization 2026",
                        "2026.3",
                        "1 September 2026 – 31 December 2036",
                        "1 January 2026",
                        "24 months",
                        "Harbour district",
                        "45");
    }

    @Test
    void the_rules_are_readable_tables_with_ids_and_law() {
        open(Map.of("tab", List.of("rules")));

        assertThat(text())
                .contains("Findings: every rule that applies", "B03", "In the country without a break since")
                .contains("presence_since: null, > filed_on - duration(\"P5M\")", "Not eligible", "R05")
                .contains("Regularization Act 2026, art. 3(2): five months without a break before filing");
    }

    @Test
    void facts_reasons_and_evidence_have_a_tab_each() {
        open(Map.of("programme", List.of("regularization-2026"), "tab", List.of("facts")));
        assertThat(text()).contains("identity_proven", "Officer", "person.birthDate");

        open(Map.of("tab", List.of("reasons")));
        assertThat(text()).contains("R04", "You arrived after 1 January 2026.", "Invented");

        open(Map.of("tab", List.of("evidence")));
        assertThat(text())
                .contains("Criminal record certificate", "helpful")
                .contains(
                        "Rent contract or receipt", "A: enough by itself", "B: two together are enough", "C: supports")
                .contains("6 months", "wanted");
        assertThat(find(Paragraph.class).all()).extracting(Paragraph::getText).anySatisfy(text -> assertThat(text)
                .contains("last 5 months before filing, in spans of one month"));
    }

    @Test
    void a_preset_says_that_it_is_illustrative_on_each_of_its_tabs() {
        for (var tab : List.of("overview", "rules", "facts", "versions")) {
            open(Map.of("programme", List.of("es-2005"), "tab", List.of(tab)));

            assertThat(find(H2.class).single().getText()).endsWith("version 2005.1: Preset, illustrative");
        }
    }

    @Test
    void an_unknown_programme_in_the_address_shows_the_first() {
        open(Map.of("programme", List.of("other"), "tab", List.of("nothing")));

        assertThat(text()).contains("Harbour district");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.CASE_OFFICER,
                Roles.SENIOR_OFFICER,
                Roles.SUPERVISOR,
                Roles.AUDITOR,
                Roles.APPLICANT,
                Roles.EMPLOYER
            })
    void nobody_else_sees_them(String role) {
        SignIn.as("somebody", role);

        assertThatThrownBy(() -> navigate(ProgrammesView.class))
                .isInstanceOfAny(RuntimeException.class, AssertionError.class);
        assertThat(find(NativeTable.class).exists()).isFalse();
    }

    private void open(Map<String, List<String>> address) {
        SignIn.as("pavel", Roles.PROGRAMME_ADMIN);
        navigate(ProgrammesView.class);
        UI.getCurrent().navigate(ProgrammesView.class, new QueryParameters(address));
        roundTrip();
    }

    @Override
    protected String text() {
        return find(NativeTable.class).all().stream()
                .map(table -> table.getElement().getTextRecursively())
                .collect(Collectors.joining("\n"));
    }
}
