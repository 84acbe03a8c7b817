package org.regularis.documents.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.OpenDocument;
import org.regularis.shared.DocumentId;
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

    private final DocumentReading reading;

    DocumentController(DocumentReading reading) {
        this.reading = reading;
    }

    @GetMapping("/documents/{id}")
    ResponseEntity<Resource> show(@PathVariable UUID id) {
        return answer(id, ContentDisposition.inline());
    }

    @GetMapping(path = "/documents/{id}", params = "download")
    ResponseEntity<Resource> download(@PathVariable UUID id) {
        return answer(id, ContentDisposition.attachment());
    }

    private ResponseEntity<Resource> answer(UUID id, ContentDisposition.Builder disposition) {
        OpenDocument document = reading.open(new DocumentId(id));
        MediaType type = MediaType.parseMediaType(document.contentType());
        return ResponseEntity.ok()
                .contentType(type)
                .contentLength(document.size())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition
                        .filename(document.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString())
                .body(new InputStreamResource(document.content()));
    }
}
