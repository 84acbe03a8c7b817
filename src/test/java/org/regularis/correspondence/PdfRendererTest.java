package org.regularis.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.regularis.shared.Language;

class PdfRendererTest {

    private final PdfRenderer paper = new PdfRenderer();

    @Test
    void cyrillic_and_other_scripts_can_be_read_out_of_the_pdf() throws IOException {
        byte[] pdf = paper.render("Письмо", Language.RU, "<h1>Мы получили заявление</h1><p>Կարեն ნინო</p>");

        assertThat(textOf(pdf)).contains("Мы получили заявление", "Կարեն", "ნინო");
    }

    @Test
    void the_pdf_says_its_title_and_language_and_is_tagged() throws IOException {
        byte[] pdf = paper.render("A <letter>", Language.EN, "<h1>Hello</h1>");

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("A <letter>");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void what_xml_cannot_hold_does_not_break_a_letter() {
        assertThatCode(() -> paper.render("Letter", Language.EN, "<p>bell \u0007 and \uFFFE</p>"))
                .doesNotThrowAnyException();
    }

    @Test
    void arabic_is_not_lost() throws IOException {
        byte[] pdf = paper.render("Letter", Language.EN, "<p dir=\"auto\">مرحبا</p>");

        assertThat(textOf(pdf).strip()).isNotEmpty().doesNotContain("#");
    }

    static String textOf(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
