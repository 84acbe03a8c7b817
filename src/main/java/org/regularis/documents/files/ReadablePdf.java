package org.regularis.documents.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.regularis.documents.Filing.Problem;

/** Tells whether a PDF opens without a password and has pages. */
final class ReadablePdf {

    private ReadablePdf() {}

    static Optional<Problem> problem(Path file) {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages() > 0 ? Optional.empty() : Optional.of(Problem.UNREADABLE);
        } catch (InvalidPasswordException e) {
            return Optional.of(Problem.PASSWORD_PROTECTED);
        } catch (IOException | RuntimeException e) {
            // The parser answers files made to confuse it with every kind of unchecked exception.
            return Optional.of(Problem.UNREADABLE);
        }
    }
}
