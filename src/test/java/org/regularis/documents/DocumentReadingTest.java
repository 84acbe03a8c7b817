package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.audit.AuditAction;
import org.regularis.audit.AuditTrail;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentsModule.Guests;
import org.regularis.documents.Filing.Filed;
import org.regularis.identity.Person;
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
class DocumentReadingTest {

    private final ApplicationId application = ApplicationId.create();

    @Autowired
    private DocumentIntake intake;

    @Autowired
    private DocumentReading reading;

    @Autowired
    private Guests guests;

    @Autowired
    private AuditTrail audit;

    private DocumentId document;

    @BeforeEach
    void file() {
        document = ((Filed)
                        intake.file(application, "identity", "scan.pdf", new ByteArrayInputStream(SampleFiles.pdf(""))))
                .id();
        reset(audit);
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void whoever_may_read_gets_the_file_itself() throws IOException {
        guests.allow(applicant(), application);

        OpenDocument open = reading.open(document);

        try (var content = open.content()) {
            byte[] bytes = content.readAllBytes();
            assertThat(bytes).startsWith('%', 'P', 'D', 'F').hasSize((int) open.size());
        }
        assertThat(open.contentType()).isEqualTo("application/pdf");
        assertThat(open.fileName()).isEqualTo("scan.pdf");
    }

    @Test
    void each_reading_by_staff_is_on_record() throws IOException {
        guests.allow(officer(), application);

        reading.open(document).content().close();
        reading.open(application, document).content().close();

        verify(audit, times(2)).record(AuditAction.DOCUMENT_READ, application, document.toString());
    }

    @Test
    void an_applicant_who_reads_their_own_is_not_on_record() throws IOException {
        guests.allow(applicant(), application);

        reading.open(document).content().close();

        verifyNoInteractions(audit);
    }

    @Test
    void a_foreign_document_looks_like_an_unknown_one() {
        officer();

        assertThatThrownBy(() -> reading.open(document)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(application, document)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.open(DocumentId.create())).isInstanceOf(NotFound.class);
        verifyNoInteractions(audit);
    }

    @Test
    void a_document_is_not_found_in_another_application() {
        Person amina = applicant();
        ApplicationId other = ApplicationId.create();
        guests.allow(amina, application);
        guests.allow(amina, other);

        assertThatThrownBy(() -> reading.open(other, document)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_removed_document_is_not_found() {
        guests.allow(applicant(), application);

        intake.remove(application, document);

        assertThatThrownBy(() -> reading.open(document)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobody_gets_nothing() {
        assertThatThrownBy(() -> reading.open(document)).isInstanceOf(NotFound.class);
    }

    private static Person applicant() {
        return SignIn.as("amina", Roles.APPLICANT);
    }

    private static Person officer() {
        return SignIn.as("olga", Set.of(Roles.CASE_OFFICER), Set.of(new OfficeId("north")));
    }
}
