package org.regularis.applications.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.EvidenceFiling.Delivery;
import org.regularis.applications.SubmissionCheck;
import org.regularis.documents.DocumentIntake.About;
import org.regularis.documents.DocumentReading;
import org.regularis.documents.DocumentSettings;
import org.regularis.documents.Filing;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.DocumentId;
import org.regularis.shared.NotFound;
import org.regularis.shared.web.Problem;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The documents of an applicant's own application over HTTP. */
@RestController
@RequestMapping("/api/v1/applications/{id}/documents")
@Tag(name = "Documents", description = "The evidence of an own application")
class DocumentsApi {

    private final ApplicationFiles files;
    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final DocumentReading reading;
    private final DocumentSettings settings;
    private final ApplicationProblems problems;

    DocumentsApi(
            ApplicationFiles files,
            EvidenceFiling evidence,
            SubmissionCheck check,
            DocumentReading reading,
            DocumentSettings settings,
            ApplicationProblems problems) {
        this.files = files;
        this.evidence = evidence;
        this.check = check;
        this.reading = reading;
        this.settings = settings;
        this.problems = problems;
    }

    @GetMapping
    @Operation(summary = "The documents, in the order of filing")
    List<DocumentView> list(@PathVariable String id) {
        return evidence.of(ApplicationsApi.idOf(id)).stream()
                .map(DocumentView::of)
                .toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "File a document",
            description = "PDF, JPEG or PNG; kind is an evidence kind of the programme. What else is said of it is "
                    + "optional: type is one of the kind's types or 'other', from and to are the days that it is "
                    + "about (one of them alone: a single day), issuedOn its day of issue, translation and "
                    + "apostille whether one is with it.")
    ResponseEntity<DocumentView> file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            DetailsBody said) {
        var application = files.own(ApplicationsApi.idOf(id)).id();
        if (kind == null || kind.isBlank()) {
            throw problems.field(400, "invalid", "kind", "applications.api.kind-missing");
        }
        if (file == null) {
            throw problems.field(400, "invalid", "file", "applications.api.file-missing");
        }
        var details = said.details();
        requireSound(application, said);
        return switch (filing(application, new About(kind, details), file)) {
            case Delivery.Filed(var document) ->
                ResponseEntity.created(URI.create("/api/v1/applications/" + application + "/documents/" + document))
                        .body(DocumentView.of(evidence.find(application, document)));
            case Delivery.NotTaken(var problem) -> throw refused(problem);
            case Delivery.NotNow() -> throw problems.of(409, "documents-not-now");
            case Delivery.UnknownKind() ->
                throw problems.field(400, "invalid", "kind", "applications.api.unknown-kind");
            case Delivery.UnknownType() ->
                throw problems.field(400, "invalid", "type", "applications.api.unknown-type");
        };
    }

    @GetMapping(path = "/{document}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What is known about a document", description = "With Accept: application/json")
    DocumentView describe(@PathVariable String id, @PathVariable String document) {
        return DocumentView.of(evidence.find(ApplicationsApi.idOf(id), documentIdOf(document)));
    }

    @GetMapping(path = "/{document}", produces = MediaType.ALL_VALUE)
    @Operation(summary = "The file itself")
    ResponseEntity<Resource> download(@PathVariable String id, @PathVariable String document) {
        var application = files.own(ApplicationsApi.idOf(id)).id();
        var opened = reading.open(application, documentIdOf(document));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.contentType()))
                .contentLength(opened.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opened.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.content()));
    }

    @DeleteMapping("/{document}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a document back, while the application is a draft or waits for its applicant")
    void remove(@PathVariable String id, @PathVariable String document) {
        switch (evidence.remove(ApplicationsApi.idOf(id), documentIdOf(document))) {
            case REMOVED -> {}
            case NOT_NOW -> throw problems.of(409, "documents-not-now");
        }
    }

    private void requireSound(ApplicationId application, DetailsBody said) {
        var wrong = said.problems();
        said.details()
                .flaws(check.today(check.programme(files.own(application))))
                .forEach(flaw -> wrong.put(flaw.field(), "documents.details.problem." + flaw));
        if (!wrong.isEmpty()) {
            throw problems.invalid(wrong);
        }
    }

    private Delivery filing(ApplicationId application, About about, MultipartFile file) {
        try (var content = file.getInputStream()) {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            return evidence.file(application, about, name, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Problem refused(Filing.Problem problem) {
        var status =
                switch (problem) {
                    case TOO_LARGE -> 413;
                    case TOO_MANY, ALREADY_FILED -> 409;
                    case EMPTY, WRONG_TYPE, TYPE_MISMATCH, PASSWORD_PROTECTED, UNREADABLE -> 422;
                };
        return problems.field(
                status, "document-refused", "file", "documents.problem." + problem.name(), settings.limits());
    }

    private static DocumentId documentIdOf(String text) {
        try {
            return DocumentId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
