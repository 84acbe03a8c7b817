package org.regularis.decisions;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Programme;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;

/**
 * What a notice or a decision rests on, as it stood then.
 *
 * @param facts in the programme's order, each with the source that stated it
 */
public record Ground(String programmeVersion, List<Reason> reasons, List<FactSheet.StatedFact> facts) {

    /**
     * A reason with its words for people and its ground in law.
     *
     * @param mark what it was read in; a ground that was frozen before marks told this has none to be read
     */
    public record Reason(String code, Map<Language, String> text, String legalBasis, SourceMark mark) {

        public Reason(String code, Map<Language, String> text, String legalBasis, @Nullable SourceMark mark) {
            this.code = code;
            this.text = text;
            this.legalBasis = legalBasis;
            this.mark = mark == null ? SourceMark.TO_BE_CHECKED : mark;
        }
    }

    public static Ground of(Programme programme, List<String> reasonCodes, List<FactSheet.StatedFact> facts) {
        var reasons = reasonCodes.stream()
                .map(programme::reason)
                .map(reason -> new Reason(reason.code(), reason.text(), reason.legalBasis(), reason.mark()))
                .toList();
        return new Ground(programme.version(), reasons, facts);
    }
}
