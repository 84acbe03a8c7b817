package org.regularis.correspondence.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.LettersTest;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.correspondence.letters.Occasion;
import org.regularis.dev.SignIn;
import org.regularis.documents.DocumentIntake;
import org.regularis.documents.DocumentVerdicts;
import org.regularis.documents.Filing;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

class LetterPagesTest extends LettersTest {

    private MockMvc pages;

    @Autowired
    DocumentIntake intake;

    @Autowired
    DocumentVerdicts verdicts;

    @BeforeEach
    void openPages(@Autowired WebApplicationContext context) {
        pages = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @Test
    void an_applicant_finds_a_new_letter_reads_it_and_finds_it_no_longer_new() throws Exception {
        var application = submitted(Language.EN);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
        SignIn.as(applicant, Roles.APPLICANT);

        assertThat(page(lettersOf(application))).contains("Receipt of your application", ">New<");
        assertThat(page(letterOf(application))).contains("We have received your application", "&lt;script&gt;");
        assertThat(page(lettersOf(application))).doesNotContain(">New<");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'letter-read' and application = ?")
                        .param(application.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void letters_receipt_and_permit_are_pdfs_in_the_applicants_language() throws Exception {
        var application = submitted(Language.RU);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
        grant(application);
        SignIn.as(applicant, Roles.APPLICANT);

        assertThat(pdf(letterOf(application) + ".pdf")).contains("Мы получили ваше заявление", "5 октября 2026");
        assertThat(pdf("/my/applications/" + application + "/receipt.pdf")).contains(reference.value(), "<script>");
        assertThat(pdf("/my/applications/" + application + "/permit.pdf"))
                .contains("Разрешение на проживание и работу", "4 марта 1990");
    }

    @Test
    void the_permit_carries_the_photo_that_an_officer_accepted() throws Exception {
        var application = submitted(Language.EN);
        var photo = intake.file(application, "photo", "me.png", new ByteArrayInputStream(picture()));
        grant(application);
        SignIn.as(applicant, Roles.APPLICANT);
        assertThat(picturesIn("/my/applications/" + application + "/permit.pdf"))
                .isZero();

        SignIn.as("olga", Roles.CASE_OFFICER);
        verdicts.accept(application, ((Filing.Filed) photo).id());
        SignIn.as(applicant, Roles.APPLICANT);

        assertThat(picturesIn("/my/applications/" + application + "/permit.pdf"))
                .isEqualTo(1);
    }

    @Test
    void a_draft_has_no_receipt_and_an_undecided_case_no_permit() throws Exception {
        var application = submitted(Language.EN);
        SignIn.as(applicant, Roles.APPLICANT);

        pages.perform(get("/my/applications/" + application + "/permit.pdf")).andExpect(status().isNotFound());
        jdbc.sql(
                        "update application set stage = 'DRAFT', reference = null, office = null, calendar = null, submitted_at = null "
                                + "where id = ?")
                .param(application.value())
                .update();
        pages.perform(get("/my/applications/" + application + "/receipt.pdf")).andExpect(status().isNotFound());
    }

    @Test
    void somebody_else_finds_nothing() throws Exception {
        var application = submitted(Language.EN);
        correspondence.write(application, LetterKind.RECEIPT, Occasion.SUBMISSION);
        String letter = letterOf(application);
        SignIn.as("farrukh", Roles.APPLICANT);

        for (String path : new String[] {
            lettersOf(application),
            letter,
            letter + ".pdf",
            "/my/applications/" + application + "/receipt.pdf",
            "/my/applications/" + application + "/permit.pdf"
        }) {
            pages.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    private String page(String path) throws Exception {
        return pages.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<main>")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static byte[] picture() throws IOException {
        var picture = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private long picturesIn(String path) throws Exception {
        try (var document = Loader.loadPDF(bytes(path))) {
            var resources = document.getPage(0).getResources();
            return StreamSupport.stream(resources.getXObjectNames().spliterator(), false)
                    .filter(resources::isImageXObject)
                    .count();
        }
    }

    private byte[] bytes(String path) throws Exception {
        return pages.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentType(MediaType.APPLICATION_PDF))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private String pdf(String path) throws Exception {
        try (var document = Loader.loadPDF(bytes(path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static String lettersOf(ApplicationId application) {
        return "/my/applications/" + application + "/letters";
    }

    private String letterOf(ApplicationId application) {
        return lettersOf(application) + "/" + letters.of(application).getFirst().id();
    }
}
