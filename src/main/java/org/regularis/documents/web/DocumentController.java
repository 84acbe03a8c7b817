package org.regularis.documents.web;

import java.nio.charset.StandardCharsets;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.OpenDocument;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files themselves, for the applicant's pages and the officers' viewer. */
@Controller
class DocumentController {

    /** The browser's own PDF viewer brings styles and is an object; older ones do not start in a sandbox. */
    private static final String PDF_POLICY =
            "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final String PICTURE_POLICY = "sandbox; default-src 'none'; frame-ancestors 'self'";

    private final DocumentReading reading;

    DocumentController(DocumentReading reading) {
        this.reading = reading;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> show(@PathVariable String id) {
        return answer(reading.open(document(id)), ContentDisposition.inline());
    }

    @GetMapping(path = "/documents/{id}", params = "download")
    ResponseEntity<Resource> download(@PathVariable String id) {
        return answer(reading.open(document(id)), ContentDisposition.attachment());
    }

    private static DocumentId document(String id) {
        try {
            return DocumentId.of(id);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static ResponseEntity<Resource> answer(OpenDocument document, ContentDisposition.Builder disposition) {
        MediaType type = MediaType.parseMediaType(document.contentType());
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", type.equals(MediaType.APPLICATION_PDF) ? PDF_POLICY : PICTURE_POLICY)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(document.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(document.content()));
    }
}
