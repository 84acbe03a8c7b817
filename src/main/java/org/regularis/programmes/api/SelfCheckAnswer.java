package org.regularis.programmes.api;

import java.util.List;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/**
 * What the rules say: a proposal, never a decision.
 *
 * @param reasons each code once: admissibility first, then the findings in the order of their table
 * @param unknown facts that a rule asks for and that were left out
 * @param illustrative the programme is a preset of which something has not been held against the law
 */
record SelfCheckAnswer(
        Outcome outcome, List<Reason> reasons, List<String> unknown, String programmeVersion, boolean illustrative) {

    /** @param verified whether somebody has held it against the law */
    record Reason(String code, String text, String legalBasis, boolean verified) {}

    static SelfCheckAnswer of(Programme programme, Eligibility eligibility, Language language) {
        var reasons = eligibility.reasons().stream()
                .map(Eligibility.Found::reasonCode)
                .distinct()
                .map(programme::reason)
                .map(reason -> new Reason(reason.code(), reason.text().get(language), reason.legalBasis(), reason.verified()))
                .toList();
        return new SelfCheckAnswer(
                eligibility.outcome(), reasons, eligibility.unknown(), eligibility.programmeVersion(),
                programme.isIllustrative());
    }
}
