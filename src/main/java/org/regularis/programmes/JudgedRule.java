package org.regularis.programmes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.shared.SourceMark;

/**
 * One rule of a programme and what became of it for a set of facts.
 *
 * @param decision the table it stands in: {@code admissibility} or {@code findings}
 * @param outcome what it proposes when it applies
 * @param law the article that the row stands on
 * @param mark what row and reason were read in
 * @param used the facts that it asks for and that were stated, in the programme's order
 * @param unknown the names of those that nobody has stated
 */
public record JudgedRule(
        String decision,
        String id,
        Judgement judgement,
        Outcome outcome,
        Programme.Reason reason,
        String law,
        SourceMark mark,
        List<UsedFact> used,
        List<String> unknown) {

    /** What became of a rule. */
    public enum Judgement {
        APPLIED,
        DID_NOT_APPLY,
        /** A fact that it asks for is unknown. */
        NOT_JUDGED,
        /** A rule before it has settled the matter. */
        NOT_REACHED
    }

    /** @param value as the tables saw it: LocalDate, Boolean, BigDecimal or text; null is known to be absent */
    public record UsedFact(String name, @Nullable Object value) {}
}
