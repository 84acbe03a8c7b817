package org.regularis.programmes.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.FactChanges;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.NotFound;
import org.regularis.shared.ProgrammeId;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which programmes there are, and what their rules say; open to anybody, and nothing is stored. */
@RestController
@RequestMapping("/api/v1/programmes")
@Tag(name = "Programmes", description = "Open to anybody; Accept-Language decides the language of the texts.")
@SecurityRequirements
class ProgrammesApi {

    private final Programmes programmes;
    private final EligibilityRules rules;
    private final FactChanges changes;
    private final MessageSource messages;

    ProgrammesApi(Programmes programmes, EligibilityRules rules, FactChanges changes, MessageSource messages) {
        this.programmes = programmes;
        this.rules = rules;
        this.changes = changes;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "All programmes and presets, with what they ask for and the facts that their rules know")
    List<ProgrammeAnswer> list(Locale locale) {
        return programmes.catalogue().stream()
                .map(programme -> ProgrammeAnswer.of(programme, isOpen(programme), Language.of(locale)))
                .toList();
    }

    @PostMapping("/{programme}/self-check")
    @Operation(
            summary = "What the rules say about a set of facts",
            description = "The body is one JSON object: fact names with their values. A fact that is null or empty "
                    + "text is known to be absent; one that is left out is unknown and is listed under 'unknown'. "
                    + "With changes=true the answer also names single facts that evidence can prove and that would "
                    + "alone give a better outcome, each with the nearest such value. Nothing is stored.")
    @ApiResponse(responseCode = "200", description = "Outcome and reasons; a proposal, never a decision")
    @ApiResponse(responseCode = "400", description = "A name is no fact of the programme, or a value not of its type")
    @ApiResponse(responseCode = "404", description = "There is no such programme, or only its parameters are known")
    SelfCheckAnswer selfCheck(
            @PathVariable("programme") String id,
            @RequestBody Map<String, @Nullable Object> facts,
            @RequestParam(defaultValue = "false") boolean changes,
            Locale locale) {
        var programme = requireRules(id);
        var problems = new FactProblems(programme, messages, locale).of(facts);
        if (!problems.isEmpty()) {
            throw new InvalidFacts(problems, messages, locale);
        }
        var answer = SelfCheckAnswer.of(programme, rules.selfCheck(programme, facts), Language.of(locale));
        return changes ? answer.with(programme, this.changes.of(programme, facts)) : answer;
    }

    private boolean isOpen(Programme programme) {
        return programme instanceof RunningProgramme running && programmes.isOpen(running);
    }

    private Programme requireRules(String id) {
        if (id.isBlank()) {
            throw new NotFound();
        }
        return programmes
                .findInCatalogue(new ProgrammeId(id))
                .filter(Programme::hasRules)
                .orElseThrow(NotFound::new);
    }
}
