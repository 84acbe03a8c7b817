package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.ByteArrayInputStream;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentSummary.Verdict;
import org.regularis.documents.Filing.Filed;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.regularis.shared.OfficeId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(
        classes = DocumentsModule.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "spring.flyway.default-schema=regularis")
class DocumentVerdictsTest {

    private static final DocumentDetails SAID = new DocumentDetails("rent", "2026-06-01", "31 June", "", false, false);
    private static final DocumentDetails NOTED =
            new DocumentDetails("bank-statement", "2026-06-01", "2026-06-30", "2026-07-02", true, true);

    private final ApplicationId application = ApplicationId.create();

    @Autowired
    private DocumentIntake intake;

    @Autowired
    private Documents documents;

    @Autowired
    private DocumentVerdicts verdicts;

    @Autowired
    private AuditTrail audit;

    private DocumentId document;

    @BeforeEach
    void file() {
        SignIn.as("olga", Set.of(Roles.CASE_OFFICER), Set.of(new OfficeId("north")));
        document = ((Filed)
                        intake.file(application, "identity", "scan.png", new ByteArrayInputStream(SampleFiles.png())))
                .id();
        reset(audit);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void an_accepted_document_says_so_and_is_on_record() {
        verdicts.accept(application, document);

        assertThat(read().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read().rejection()).isEmpty();
        verify(audit).record(AuditAction.DOCUMENT_ACCEPTED, application, document.toString());
    }

    @Test
    void a_rejected_document_says_why_and_is_on_record() {
        verdicts.reject(application, document, RejectionReason.EXPIRED);

        assertThat(read().verdict()).isEqualTo(Verdict.REJECTED);
        assertThat(read().rejection()).contains(RejectionReason.EXPIRED);
        verify(audit).record(AuditAction.DOCUMENT_REJECTED, application, document.toString());
    }

    @Test
    void an_officer_may_think_again() {
        verdicts.reject(application, document, RejectionReason.UNREADABLE);
        verdicts.accept(application, document);

        assertThat(read().verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(read().rejection()).isEmpty();
    }

    @Test
    void the_officers_word_counts_and_the_applicants_is_kept() {
        intake.describe(application, document, SAID);

        verdicts.accept(application, document, NOTED);

        assertThat(read().details()).isEqualTo(NOTED);
        assertThat(read().said()).isEqualTo(SAID);
    }

    @Test
    void an_officer_may_leave_it_at_the_applicants_word() {
        intake.describe(application, document, SAID);

        verdicts.accept(application, document);

        assertThat(read().details()).isEqualTo(SAID);
        assertThat(read().noted()).isEmpty();
    }

    @Test
    void of_an_accepted_document_the_applicant_is_no_longer_asked() {
        verdicts.accept(application, document, NOTED);

        assertThat(intake.describe(application, document, SAID)).isFalse();
        assertThat(read().said()).isEqualTo(DocumentDetails.NONE);
    }

    @Test
    void a_rejected_document_counts_for_nothing_and_nothing_is_noted_of_it() {
        verdicts.accept(application, document, NOTED);
        verdicts.reject(application, document, RejectionReason.UNREADABLE);

        assertThat(read().counts()).isFalse();
        assertThat(read().noted()).isEmpty();
        assertThat(intake.describe(application, document, SAID)).isFalse();
    }

    @Test
    void what_is_said_of_a_document_of_another_case_is_not_heard() {
        assertThat(intake.describe(ApplicationId.create(), document, SAID)).isFalse();
        assertThat(read().said()).isEqualTo(DocumentDetails.NONE);
    }

    @Test
    void a_document_of_another_case_cannot_be_judged() {
        assertThatThrownBy(() -> verdicts.accept(ApplicationId.create(), document))
                .isInstanceOf(NotFound.class);
        assertThat(read().verdict()).isEqualTo(Verdict.PENDING);
        verifyNoInteractions(audit);
    }

    private DocumentSummary read() {
        return documents.of(application).getFirst();
    }
}
