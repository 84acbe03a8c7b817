package org.regularis.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.DocumentSummary;
import org.regularis.documents.Documents;
import org.regularis.documents.OpenDocument;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** The photo for a permit: the newest that an officer has accepted, where the applicant has filed a picture. */
@Component
class HolderPhotos {

    private static final List<String> PICTURES = List.of("image/jpeg", "image/png");

    private final Documents documents;
    private final DocumentReading reading;

    HolderPhotos(Documents documents, DocumentReading reading) {
        this.documents = documents;
        this.reading = reading;
    }

    /** As a data address, empty when there is none; read in the name of the person who is signed in. */
    String of(ApplicationId application) {
        return documents.of(application).reversed().stream()
                .filter(document -> document.kind().equals("photo")
                        && document.verdict() == DocumentSummary.Verdict.ACCEPTED
                        && PICTURES.contains(document.contentType()))
                .findFirst()
                .map(document -> dataAddress(reading.open(application, document.id())))
                .orElse("");
    }

    private static String dataAddress(OpenDocument photo) {
        try (InputStream content = photo.content()) {
            return "data:" + photo.contentType() + ";base64,"
                    + Base64.getEncoder().encodeToString(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
