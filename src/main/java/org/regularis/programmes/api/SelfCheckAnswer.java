package org.regularis.programmes.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.FactChange;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/**
 * What the rules say: a proposal, never a decision.
 *
 * @param reasons each code once: admissibility first, then the findings in the order of their table
 * @param unknown facts that a rule asks for and that were left out
 * @param illustrative the programme is a preset of which something was not read in the law itself
 * @param changes single facts that would give a better outcome; only when they are asked for
 */
record SelfCheckAnswer(
        Outcome outcome,
        List<Reason> reasons,
        List<String> unknown,
        String programmeVersion,
        boolean illustrative,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Change> changes) {

    /** @param mark what it was read in, as for a parameter */
    record Reason(String code, String text, String legalBasis, String mark) {}

    /**
     * One fact that, had it this value and nothing else changed, would give a better outcome.
     *
     * @param reach which values do beside this one: none, smaller or earlier, larger or later, any
     * @param provenBy the kinds of evidence that can prove it
     */
    record Change(String fact, Object value, FactChange.Reach reach, Outcome outcome, List<String> provenBy) {}

    SelfCheckAnswer with(Programme programme, List<FactChange> found) {
        return new SelfCheckAnswer(
                outcome,
                reasons,
                unknown,
                programmeVersion,
                illustrative,
                found.stream()
                        .map(change -> new Change(
                                change.fact(),
                                change.value(),
                                change.reach(),
                                change.outcome(),
                                programme.fact(change.fact()).orElseThrow().provenBy()))
                        .toList());
    }

    static SelfCheckAnswer of(Programme programme, Eligibility eligibility, Language language) {
        var reasons = eligibility.reasons().stream()
                .map(Eligibility.Found::reasonCode)
                .distinct()
                .map(programme::reason)
                .map(reason -> new Reason(
                        reason.code(),
                        reason.text().get(language),
                        reason.legalBasis(),
                        reason.mark().key()))
                .toList();
        return new SelfCheckAnswer(
                eligibility.outcome(),
                reasons,
                eligibility.unknown(),
                eligibility.programmeVersion(),
                programme.isIllustrative(),
                null);
    }
}
