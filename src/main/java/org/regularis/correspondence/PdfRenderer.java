package org.regularis.correspondence;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.regularis.shared.Language;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Prints our HTML as a PDF that a screen reader can read, with fonts of our own for several scripts. */
@Component
public class PdfRenderer {

    private static final List<String> FONTS =
            List.of("NotoSans", "NotoSansArabic", "NotoSansHebrew", "NotoSansGeorgian", "NotoSansArmenian");
    private static final int BOLD = 700;
    private static final int REGULAR = 400;
    /** What XML 1.0 cannot hold, though people manage to paste it. */
    private static final String NOT_XML = "[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private final String style;
    private final byte[] colours;

    PdfRenderer() {
        this.style = new String(resource("letters/paper.css"), StandardCharsets.UTF_8);
        this.colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    }

    /** @param html a piece of well-formed HTML, safe and without links to anything outside */
    public byte[] render(String title, Language language, String html) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_2_U);
        builder.useColorProfile(colours);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.useProtocolsStreamImplementation(
                address -> {
                    throw new OutsideAddress();
                },
                "http",
                "https",
                "file");
        FONTS.forEach(font -> addFont(builder, font));
        builder.withHtmlContent(page(title, language, html).replaceAll(NOT_XML, ""), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String page(String title, Language language, String html) {
        String safeTitle = title.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><title>%s</title><meta name="description" content="%s"/><style>%s</style></head>
                <body>%s</body></html>
                """.formatted(language.code(), safeTitle, safeTitle, style, html);
    }

    private static void addFont(PdfRendererBuilder builder, String font) {
        builder.useFont(() -> stream("fonts/" + font + "-Regular.ttf"), font, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> stream("fonts/" + font + "-Bold.ttf"), font, BOLD, FontStyle.NORMAL, true);
    }

    private static InputStream stream(String path) {
        try {
            return new ClassPathResource(path).getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream content = stream(path)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A letter brings everything with it. */
    static class OutsideAddress extends RuntimeException {}
}
