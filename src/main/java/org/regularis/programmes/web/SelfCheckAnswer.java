package org.regularis.programmes.web;

import java.util.List;
import java.util.stream.Collectors;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;

/**
 * The answer of the self-check in words.
 *
 * @param kind the key of its heading
 * @param missing questions that were left open
 * @param later what an officer looks at in an application and nobody is asked here
 */
record SelfCheckAnswer(String kind, List<Reason> reasons, List<String> missing, List<String> later, String version) {

    record Reason(String text, String legalBasis, SourceMark mark) {}

    static SelfCheckAnswer of(RunningProgramme programme, Eligibility eligibility, Language language) {
        var asked = programme.guide().selfCheck().stream()
                .collect(Collectors.toMap(
                        Programme.Question::fact, question -> question.text().get(language)));
        return new SelfCheckAnswer(
                kind(eligibility, asked.keySet().stream().anyMatch(eligibility.unknown()::contains)),
                eligibility.reasons().stream()
                        .map(found -> programme.reason(found.reasonCode()))
                        .distinct()
                        .map(reason -> new Reason(reason.text().get(language), reason.legalBasis(), reason.mark()))
                        .toList(),
                eligibility.unknown().stream()
                        .filter(asked::containsKey)
                        .map(asked::get)
                        .toList(),
                eligibility.unknown().stream()
                        .filter(fact -> !asked.containsKey(fact))
                        .map(fact ->
                                programme.fact(fact).orElseThrow().question().get(language))
                        .toList(),
                eligibility.programmeVersion());
    }

    private static String kind(Eligibility eligibility, boolean somethingOpen) {
        return switch (eligibility.outcome()) {
            case NOT_ADMITTED, INELIGIBLE -> "no";
            case OFFICER_REVIEW -> "review";
            case MORE_EVIDENCE -> {
                if (!eligibility.reasons().isEmpty()) {
                    yield "evidence";
                }
                yield somethingOpen ? "open" : "yes";
            }
            case ELIGIBLE -> "yes";
        };
    }
}
