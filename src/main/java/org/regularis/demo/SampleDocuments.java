package org.regularis.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Makes the invented people's papers: small PDFs with a few lines, and a drawn face. */
final class SampleDocuments {

    private static final int WIDTH = 350;
    private static final int HEIGHT = 450;

    private SampleDocuments() {}

    static byte[] page(String title, List<String> lines) {
        try (var pdf = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A5);
            pdf.addPage(page);
            try (var content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setLeading(22);
                content.newLineAtOffset(50, 520);
                content.setFont(new PDType1Font(FontName.HELVETICA_BOLD), 18);
                content.showText(title);
                content.newLine();
                content.newLine();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                for (var line : lines) {
                    content.showText(line);
                    content.newLine();
                }
                content.setFont(new PDType1Font(FontName.HELVETICA_OBLIQUE), 9);
                content.newLine();
                content.showText("Invented for the demo of Regularis.");
                content.endText();
            }
            pdf.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A passport photo of nobody. */
    static byte[] photo(RandomGenerator random) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var draw = image.createGraphics();
        draw.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        draw.setColor(new Color(225, 230, 236));
        draw.fillRect(0, 0, WIDTH, HEIGHT);
        var skin = Color.getHSBColor(
                0.06f + 0.03f * random.nextFloat(),
                0.35f + 0.3f * random.nextFloat(),
                0.5f + 0.4f * random.nextFloat());
        var clothes = Color.getHSBColor(random.nextFloat(), 0.4f, 0.5f);
        var hair = Color.getHSBColor(0.08f, 0.5f, 0.1f + 0.25f * random.nextFloat());
        draw.setColor(clothes);
        draw.fillRoundRect(40, 350, 270, 200, 140, 140);
        draw.setColor(skin.darker());
        draw.fillRect(145, 290, 60, 80);
        draw.setColor(hair);
        draw.fillOval(88, 70, 174, 200);
        draw.setColor(skin);
        draw.fillOval(100, 100, 150, 215);
        draw.setColor(Color.DARK_GRAY);
        draw.fillOval(138, 195, 14, 10);
        draw.fillOval(198, 195, 14, 10);
        draw.setStroke(new BasicStroke(4));
        draw.drawArc(150, 235, 50, 26, 200, 140);
        draw.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
