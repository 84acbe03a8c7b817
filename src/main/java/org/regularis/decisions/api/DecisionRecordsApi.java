package org.regularis.decisions.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.regularis.decisions.proof.DecisionExport;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All decisions as they were signed, for the auditor. */
@RestController
@RequestMapping("/api/v1/decision-records")
@Tag(name = "Decision records", description = "For the auditor.")
class DecisionRecordsApi {

    private static final String ZIP = "application/zip";

    private final DecisionExport export;

    DecisionRecordsApi(DecisionExport export) {
        this.export = export;
    }

    @GetMapping(produces = ZIP)
    @Operation(
            summary = "All decisions and permits as they were signed, with the rules that they were made by",
            description = "A ZIP: decisions.jsonl with a decision a line, rules/ with each file by which programmes "
                    + "decide under its SHA-256, keys.json with the public keys, manifest.json with how much is in it. "
                    + "bin/verify-decisions decides it again; docs/decision-record.md tells the form.")
    @ApiResponse(responseCode = "200", description = "The export")
    @ApiResponse(responseCode = "403", description = "You are not an auditor")
    void export(HttpServletResponse answer) throws IOException {
        answer.setContentType(ZIP);
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("decisions.zip")
                        .build()
                        .toString());
        export.write(answer.getOutputStream());
    }
}
