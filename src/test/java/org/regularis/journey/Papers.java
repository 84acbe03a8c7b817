package org.regularis.journey;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.text.PDFTextStripper;

/** The papers of invented people, as real files, and what is written in the papers that the office gives out. */
final class Papers {

    private Papers() {}

    static byte[] pdf(String words) {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 16);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] photo() {
        BufferedImage picture = new BufferedImage(350, 450, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.LIGHT_GRAY);
        pen.fillRect(0, 0, 350, 450);
        pen.setColor(Color.ORANGE);
        pen.fillOval(100, 100, 150, 200);
        pen.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FilePayload scan(String name, String words) {
        return new FilePayload(name, "application/pdf", pdf(words));
    }

    static FilePayload photo(String name) {
        return new FilePayload(name, "image/jpeg", photo());
    }

    /** Text that somebody has named like a scan. */
    static FilePayload noScanAtAll(String name) {
        return new FilePayload(name, "application/pdf", "My passport".getBytes(StandardCharsets.UTF_8));
    }

    /** What can be read in a PDF. */
    static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
