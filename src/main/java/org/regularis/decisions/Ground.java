package org.regularis.decisions;

import java.util.List;
import java.util.Map;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;

/**
 * What a notice or a decision rests on, as it stood then.
 *
 * @param facts in the programme's order, each with the source that stated it
 */
public record Ground(String programmeVersion, List<Reason> reasons, List<FactSheet.StatedFact> facts) {

    /** A reason with its words for people and its ground in law. */
    public record Reason(String code, Map<Language, String> text, String legalBasis, boolean verified) {}

    public static Ground of(Programme programme, List<String> reasonCodes, List<FactSheet.StatedFact> facts) {
        var reasons = reasonCodes.stream()
                .map(programme::reason)
                .map(reason -> new Reason(reason.code(), reason.text(), reason.legalBasis(), reason.verified()))
                .toList();
        return new Ground(programme.version(), reasons, facts);
    }
}
