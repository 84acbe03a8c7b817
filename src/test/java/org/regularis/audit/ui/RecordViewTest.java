package org.regularis.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditEntry;
import org.regularis.audit.AuditTrail;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.ScreenTest;
import org.regularis.dev.SignIn;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class RecordViewTest extends ScreenTest {

    private final String officer = "officer-" + UUID.randomUUID();
    private final ApplicationId theCase = ApplicationId.create();

    @Autowired
    private AuditTrail trail;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void the_auditor_reads_who_did_what_in_words() {
        record(AuditAction.DOCUMENT_READ, "d-1");

        open(Map.of("actor", officer));

        assertThat(texts(1)).containsExactly(officer + " (case officer)");
        assertThat(texts(2)).containsExactly("Opened a document");
        assertThat(texts(3)).containsExactly(theCase.toString());
        assertThat(texts(4)).containsExactly("d-1");
    }

    @Test
    void the_address_says_what_is_shown() {
        record(AuditAction.DOCUMENT_READ, "d-1");
        record(AuditAction.DOCUMENT_ACCEPTED, "d-1");

        open(Map.of("actor", officer, "action", "document-accepted", "application", theCase.toString()));

        assertThat(texts(2)).containsExactly("Accepted a document");
        assertThat(find(ComboBox.class).single().getValue()).isEqualTo("document-accepted");
    }

    @Test
    void what_the_auditor_types_goes_into_the_address() {
        record(AuditAction.DOCUMENT_READ, "d-1");
        open(Map.of());

        test(find(TextField.class).withCaption("Who").single()).setValue(officer);

        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("record?actor=" + officer);
        assertThat(texts(4)).containsExactly("d-1");
    }

    @Test
    void the_record_is_read_page_by_page_into_the_past() {
        for (int i = 1; i <= RecordView.PAGE + 3; i++) {
            record(AuditAction.DOCUMENT_READ, "d-" + i);
        }
        open(Map.of("actor", officer));

        assertThat(texts(4)).hasSize(RecordView.PAGE).startsWith("d-53").endsWith("d-4");
        test(button("Earlier entries")).click();

        assertThat(texts(4)).containsExactly("d-3", "d-2", "d-1");
        assertThat(button("Earlier entries").isEnabled()).isFalse();
        test(button("Newest entries")).click();
        assertThat(texts(4)).startsWith("d-53");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2222-2222-22", "nonsense", "5b0f7c52-0000-4000-8000-00000000000x"})
    void a_number_that_no_case_has_shows_nothing_and_says_so(String typed) {
        record(AuditAction.DOCUMENT_READ, "d-1");

        open(Map.of("application", typed));

        assertThat(entries()).isEmpty();
        assertThat(find(TextField.class)
                        .withCaption("Case (number or id)")
                        .single()
                        .isInvalid())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                Roles.CASE_OFFICER,
                Roles.SENIOR_OFFICER,
                Roles.SUPERVISOR,
                Roles.PROGRAMME_ADMIN,
                Roles.APPLICANT,
                Roles.EMPLOYER
            })
    void nobody_else_reads_it(String role) {
        SignIn.as("somebody", role);

        UI.getCurrent().navigate("record");

        assertThat(find(Grid.class).exists()).isFalse();
        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing to see here");
        assertThat(find(Paragraph.class).single().getText()).doesNotContain("record", "Exception");
    }

    @Test
    void a_screen_that_does_not_exist_reads_like_one_that_is_closed() {
        SignIn.as("anna", Roles.AUDITOR);

        UI.getCurrent().navigate("nonsense");

        assertThat(find(H1.class).single().getText()).isEqualTo("Nothing to see here");
    }

    private void record(AuditAction action, String subject) {
        SignIn.as(officer, Roles.CASE_OFFICER);
        trail.record(action, theCase, subject);
    }

    private void open(Map<String, String> address) {
        SignIn.as("anna", Roles.AUDITOR);
        UI.getCurrent().navigate("record", QueryParameters.simple(address));
    }

    @SuppressWarnings("unchecked")
    private Grid<AuditEntry> grid() {
        return find(Grid.class).single();
    }

    private List<AuditEntry> entries() {
        return grid().getListDataView().getItems().toList();
    }

    private List<String> texts(int column) {
        var grid = test(grid());
        return IntStream.range(0, grid.size())
                .mapToObj(row -> grid.getCellText(row, column))
                .toList();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
