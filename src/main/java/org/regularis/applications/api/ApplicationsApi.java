package org.regularis.applications.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.ApplicationFiles;
import org.regularis.applications.ApplicationIntake;
import org.regularis.applications.ApplicationIntake.FieldProblem;
import org.regularis.applications.ApplicationIntake.Saving;
import org.regularis.applications.ApplicationIntake.Start;
import org.regularis.applications.ApplicationIntake.Submission;
import org.regularis.applications.EvidenceFiling;
import org.regularis.applications.ProblemTexts;
import org.regularis.applications.SubmissionCheck;
import org.regularis.applications.progress.Stage;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An applicant's own applications over HTTP. */
@RestController
@RequestMapping("/api/v1/applications")
@Tag(name = "Applications", description = "The signed-in applicant's own applications")
class ApplicationsApi {

    private final ApplicationIntake intake;
    private final ApplicationFiles files;
    private final EvidenceFiling evidence;
    private final SubmissionCheck check;
    private final ProblemTexts problemWords;
    private final ApplicationProblems problems;
    private final TransactionTemplate transaction;

    ApplicationsApi(
            ApplicationIntake intake,
            ApplicationFiles files,
            EvidenceFiling evidence,
            SubmissionCheck check,
            ProblemTexts problemWords,
            ApplicationProblems problems,
            TransactionTemplate transaction) {
        this.intake = intake;
        this.files = files;
        this.evidence = evidence;
        this.check = check;
        this.problemWords = problemWords;
        this.problems = problems;
        this.transaction = transaction;
    }

    @GetMapping
    @Operation(summary = "Own applications, newest first")
    List<ApplicationSummaryView> list() {
        return files.own().stream().map(ApplicationSummaryView::of).toList();
    }

    @PostMapping
    @Operation(summary = "Start a draft", description = "Answers are kept as they are sent, valid or not.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ApplicationBody.class)))
    ResponseEntity<ApplicationView> start(@RequestBody JsonNode body, Locale locale) {
        var sent = read(body);
        var programme = sent.programme()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> problems.field(400, "invalid", "programme", "applications.api.missing"));
        var id = transaction.execute(status -> start(programme, sent, locale));
        return answer(ResponseEntity.created(URI.create("/api/v1/applications/" + id)), files.own(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One own application")
    ResponseEntity<ApplicationView> show(@PathVariable String id) {
        return answer(ResponseEntity.ok(), files.own(idOf(id)));
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a draft",
            description = "A section that is given replaces that section; one that is left out stays as it was. "
                    + "With If-Match, the draft is changed only if nobody has changed it since.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = ApplicationBody.class)))
    ResponseEntity<ApplicationView> save(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        var application = files.own(idOf(id)).id();
        var sent = read(body);
        transaction.executeWithoutResult(status -> {
            keep(application, sent.answers(), version(ifMatch));
            sent.language().ifPresent(language -> intake.speak(application, language));
        });
        return answer(ResponseEntity.ok(), files.own(application));
    }

    @PostMapping("/{id}/submit")
    @Operation(
            summary = "Submit once",
            description = "A repeated Idempotency-Key gives the first answer again and makes no second case.")
    SubmissionView submit(
            @PathVariable String id, @RequestHeader("Idempotency-Key") String idempotencyKey, Locale locale) {
        var file = files.own(idOf(id));
        return switch (intake.submit(file.id(), idempotencyKey)) {
            case Submission.Submitted(var reference) ->
                new SubmissionView(
                        file.id().toString(), reference.value(), ApplicationView.kebab(Stage.COMPLETENESS_CHECK));
            case Submission.UnfitKey() ->
                throw problems.field(400, "invalid", "Idempotency-Key", "applications.api.key-unfit");
            case Submission.KeyUsedElsewhere() -> throw problems.of(409, "key-elsewhere");
            case Submission.AlreadySubmitted already -> throw problems.of(409, "already-submitted");
            case Submission.WindowClosed closed -> throw problems.of(409, "not-open");
            case Submission.Incomplete(var due) ->
                throw problems.incomplete(problemWords.of(due, check.programme(file), locale));
        };
    }

    @PostMapping("/{id}/withdraw")
    @Operation(summary = "Withdraw", description = "A draft is deleted (204); a submitted one is closed (200).")
    ResponseEntity<ApplicationView> withdraw(@PathVariable String id) {
        var before = files.own(idOf(id));
        return switch (intake.withdraw(before.id())) {
            case DISCARDED -> ResponseEntity.noContent().build();
            case WITHDRAWN -> answer(ResponseEntity.ok(), files.own(before.id()));
            case DECIDED -> throw problems.of(409, "closed");
        };
    }

    static ApplicationId idOf(String text) {
        try {
            return ApplicationId.of(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ApplicationId start(String programme, AnswerJson.Sent sent, Locale locale) {
        return switch (intake.start(new ProgrammeId(programme), sent.language().orElse(Language.of(locale)))) {
            case Start.Started(var id) -> {
                keep(id, sent.answers(), null);
                yield id;
            }
            case Start.UnknownProgramme() ->
                throw problems.field(400, "invalid", "programme", "applications.api.unknown-programme");
            case Start.NotOpen() -> throw problems.of(409, "not-open");
            case Start.TooManyDrafts() -> throw problems.of(409, "too-many-drafts");
        };
    }

    private void keep(ApplicationId id, Map<String, String> answers, @Nullable Integer version) {
        switch (intake.save(id, answers, version)) {
            case Saving.Saved() -> {}
            case Saving.NotKept(var due) ->
                throw problems.invalid(
                        due.stream().collect(Collectors.toMap(FieldProblem::field, FieldProblem::messageKey)));
            case Saving.NoLongerADraft() -> throw problems.of(409, "not-a-draft");
            case Saving.Stale() -> throw problems.of(412, "stale");
        }
    }

    private AnswerJson.Sent read(JsonNode body) {
        if (!body.isObject()) {
            throw problems.of(400, "not-json");
        }
        var sent = AnswerJson.read(body);
        if (!sent.wrong().isEmpty()) {
            throw problems.invalid(sent.wrong());
        }
        return sent;
    }

    private ResponseEntity<ApplicationView> answer(ResponseEntity.BodyBuilder builder, ApplicationFile file) {
        return builder.eTag("\"" + file.version() + "\"").body(ApplicationView.of(file, evidence.of(file.id())));
    }

    private @Nullable Integer version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return null;
        }
        var version = ifMatch.strip().replaceAll("^(W/)?\"(.*)\"$", "$2");
        if (!version.matches("\\d{1,9}")) {
            throw problems.field(400, "invalid", HttpHeaders.IF_MATCH, "applications.api.unfit-if-match");
        }
        return Integer.valueOf(version);
    }
}
