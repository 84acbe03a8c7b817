package org.regularis.documents.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regularis.documents.MachineReadableZone;
import org.regularis.documents.NumberChecks;
import org.regularis.documents.NumberTexts;
import org.regularis.documents.numbers.NumberFlaw;
import org.regularis.documents.numbers.NumberKind;
import org.regularis.shared.NotFound;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether a number can be right; open to anybody, and the number is neither kept nor logged. */
@RestController
@RequestMapping("/api/v1/checks")
@Tag(name = "Number checks", description = "Open to anybody; nothing that is sent is kept or logged.")
@SecurityRequirements
class ChecksApi {

    private static final String KINDS = "mrz, dni, nie, codice-fiscale, inn, snils, iin or bin";
    private static final String DESCRIPTION =
            "Says whether the number can be right, not whether it was issued. For mrz the lines are separated by a "
                    + "line feed (%0A in an address), and the answer says what was read.";

    private final NumberChecks checks;
    private final NumberTexts words;
    private final MessageSource messages;

    ChecksApi(NumberChecks checks, NumberTexts words, MessageSource messages) {
        this.checks = checks;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/{kind}")
    @Operation(summary = "Check a number by its form and its check digits", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The number was checked; see valid for the result")
    @ApiResponse(responseCode = "400", description = "The value is missing or too long")
    @ApiResponse(responseCode = "404", description = "There is no such kind of number")
    ResponseEntity<CheckAnswer> check(
            @Parameter(description = KINDS) @PathVariable String kind,
            @Parameter(required = true, example = "12345678Z") @RequestParam(required = false) @Nullable String value,
            Locale locale) {
        var known = NumberKind.of(kind).orElseThrow(NotFound::new);
        if (value == null || value.isBlank()) {
            throw new UnfitValue("missing", messages, locale);
        }
        if (value.length() > NumberChecks.LONGEST) {
            throw new UnfitValue("too-long", messages, locale);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer(known, value, locale));
    }

    @PostMapping("/{kind}")
    @Operation(summary = "The same, with the number in the body and not in the address", description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "The number was checked; see valid for the result")
    @ApiResponse(responseCode = "400", description = "The value is missing or too long")
    @ApiResponse(responseCode = "404", description = "There is no such kind of number")
    ResponseEntity<CheckAnswer> checkOutOfSight(
            @Parameter(description = KINDS) @PathVariable String kind,
            @RequestBody CheckQuestion question,
            Locale locale) {
        return check(kind, question.value(), locale);
    }

    private CheckAnswer answer(NumberKind kind, String value, Locale locale) {
        var check = checks.check(kind, value);
        return new CheckAnswer(
                check.isValid(),
                check.normalised(),
                check.flaw().map(NumberFlaw::code).orElse(null),
                check.flaw().map(flaw -> words.sentence(kind, flaw, locale)).orElse(null),
                NumberChecks.ALGORITHM,
                kind == NumberKind.MRZ && checks.read(value) instanceof MachineReadableZone.Read read
                        ? ZoneAnswer.of(read)
                        : null);
    }
}
