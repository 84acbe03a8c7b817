package org.regularis.decisions.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.GroundTexts.FactRow;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.SourceMark;

/**
 * Which rules applied to an applicant, as the applicant reads it.
 *
 * @param asked the last asking of the rules; null when they have not been asked yet
 */
record RulesPage(
        ApplicationId application,
        String reference,
        @Nullable Asked asked) {

    /**
     * What became of the rules.
     *
     * @param whole everything; otherwise without what officers have stated
     * @param open questions about facts that a rule asks for and nobody has stated
     */
    record Asked(
            boolean whole,
            String programme,
            String version,
            String when,
            Outcome outcome,
            List<RuleRow> applied,
            List<RuleRow> didNotApply,
            List<String> open,
            boolean notReached,
            List<FactRow> facts,
            List<ChangeRow> changes) {

        /** Whether there is something to change; what officers have yet to look at is not. */
        public boolean isBlocked() {
            return outcome != Outcome.ELIGIBLE && (whole || !applied.isEmpty());
        }
    }

    /** @param mark what rule and reason were read in */
    record RuleRow(String text, String law, SourceMark mark) {}

    /**
     * A single fact that would change what the rules propose.
     *
     * @param now what it is
     * @param then what would be enough
     * @param outcome what would follow, as a sentence
     * @param papers names of the kinds of evidence that can prove it
     */
    record ChangeRow(String question, String now, String then, String outcome, List<String> papers) {}
}
