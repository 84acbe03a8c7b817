package org.regularis.documents.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Tells whether a PDF opens without a password and has pages. */
final class ReadablePdf {

    private ReadablePdf() {}

    /** The parser answers files made to confuse it with every kind of exception; each means that it cannot be read. */
    static Optional<FileFlaw> problem(Path file) {
        var reading = new FutureTask<>(() -> pages(file));
        reading.run();
        if (reading.state() == Future.State.SUCCESS) {
            return reading.resultNow() > 0 ? Optional.empty() : Optional.of(FileFlaw.UNREADABLE);
        }
        return Optional.of(
                reading.exceptionNow() instanceof InvalidPasswordException
                        ? FileFlaw.PASSWORD_PROTECTED
                        : FileFlaw.UNREADABLE);
    }

    private static int pages(Path file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file.toFile(), "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            return pdf.getNumberOfPages();
        }
    }
}
