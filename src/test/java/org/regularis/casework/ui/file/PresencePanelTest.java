package org.regularis.casework.ui.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.regularis.casework.CheckDesk;
import org.regularis.casework.Task;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentDetails;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.documents.RejectionReason;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

@ApplicationTest
class PresencePanelTest extends CaseScreenTest {

    private static final DocumentDetails RENT =
            new DocumentDetails("rent", "2020-01-01", "2036-12-31", "", false, false);

    @Autowired
    Documents documents;

    @Autowired
    DocumentIntake intake;

    @Autowired
    CheckDesk checks;

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void what_documents_show_is_a_bar_beside_what_the_applicant_states() {
        ApplicationId application = atCompletenessCheck();
        describe(application, RENT);

        assertThat(side(application, "data"))
                .contains("Presence as the applicant states it", "Presence as documents show it")
                .contains("0 of 5 parts shown", "not enough: 1 strong or 1 medium missing", "Gaps: ")
                .contains("Rent contract or receipt (two together are enough)");
        assertThat(find(TimeBar.class).all()).hasSize(2);
    }

    @Test
    void the_officers_word_on_a_document_counts_in_the_bar_and_the_applicants_is_kept() {
        ApplicationId application = atCompletenessCheck();
        describe(application, RENT);
        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        open(CaseDriver.olga(), application);
        assertThat(summary()).contains("0 of 5 parts shown");
        press("presence.pdf");
        assertThat(text()).contains("The applicant says: Rent contract or receipt");

        type().setValue("hospital-record");
        press("Accept");

        assertThat(summary()).contains("5 of 5 parts shown");
        assertThat(presence(application)).satisfies(document -> {
            assertThat(document.said()).isEqualTo(RENT);
            assertThat(document.details().type()).isEqualTo("hospital-record");
        });
        press("presence.pdf");
        assertThat(text()).contains("Noted by an officer, and counts: Paper of a hospital or doctor");
    }

    @Test
    void a_document_that_is_not_accepted_shows_nothing() {
        ApplicationId application = atCompletenessCheck();
        describe(application, new DocumentDetails("population-register", RENT.from(), RENT.to(), "", false, false));
        open(CaseDriver.olga(), application);
        assertThat(summary()).contains("5 of 5 parts shown");

        claim(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS);
        checks.reject(
                cases.item(application, Task.CHECK_COMPLETENESS),
                presence(application).id(),
                RejectionReason.UNREADABLE);
        open(CaseDriver.olga(), application);

        assertThat(summary()).contains("0 of 5 parts shown");
    }

    private void describe(ApplicationId application, DocumentDetails said) {
        assertThat(intake.describe(application, presence(application).id(), said))
                .isTrue();
    }

    private DocumentSummary presence(ApplicationId application) {
        return documents.of(application).stream()
                .filter(document -> document.kind().equals("presence"))
                .findFirst()
                .orElseThrow();
    }

    private String summary() {
        return find(NativeDetails.class).single().getSummaryText();
    }

    @SuppressWarnings("unchecked")
    private Select<String> type() {
        return visible(Select.class).stream()
                .filter(select -> "Which paper".equals(select.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private ApplicationId atCompletenessCheck() {
        ApplicationId application = cases.submit();
        cases.runJobs(application);
        return application;
    }
}
