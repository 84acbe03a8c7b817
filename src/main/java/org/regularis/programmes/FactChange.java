package org.regularis.programmes;

import org.regularis.programmes.Eligibility.Outcome;

/**
 * One fact that, had it this value and nothing else changed, would give a better outcome.
 *
 * @param value the nearest that does: LocalDate, Boolean, BigDecimal or text
 * @param outcome what the rules would propose then
 */
public record FactChange(String fact, Object value, Reach reach, Outcome outcome) {

    /** Which values would do beside the one that is named. */
    public enum Reach {
        THIS,
        OR_LESS,
        OR_MORE,
        ANY
    }
}
