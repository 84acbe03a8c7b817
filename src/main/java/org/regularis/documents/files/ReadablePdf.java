package org.regularis.documents.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.regularis.shared.Attempt;

/** Tells whether a PDF opens without a password and has pages. */
final class ReadablePdf {

    private ReadablePdf() {}

    /** The parser answers files made to confuse it with every kind of exception; each means that it cannot be read. */
    static Optional<FileFlaw> problem(Path file) {
        return switch (Attempt.at(() -> pages(file))) {
            case Attempt.Done<Integer> done when done.result() > 0 -> Optional.empty();
            case Attempt.Failed<Integer> failed
            when failed.cause() instanceof InvalidPasswordException -> Optional.of(FileFlaw.PASSWORD_PROTECTED);
            case Attempt.Done<Integer> empty -> Optional.of(FileFlaw.UNREADABLE);
            case Attempt.Failed<Integer> failed -> Optional.of(FileFlaw.UNREADABLE);
        };
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages();
        }
    }
}
