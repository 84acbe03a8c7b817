package org.regularis.comparison.ui;

import java.util.List;

/** One line of the comparison: what is said about the same thing of each programme. */
record ComparedRow(String name, List<Said> said) {

    /**
     * What is said of one programme.
     *
     * @param shown the reader's words or number; when nothing is known, words for that
     * @param plain the same for a machine: no unit, no grouping; empty when nothing is known
     * @param source where it was found; empty when a line of its own says so
     */
    record Said(String shown, String plain, String source, boolean verified) {

        static Said nothing(String words) {
            return new Said(words, "", "", true);
        }

        boolean isKnown() {
            return !plain.isEmpty();
        }
    }

    /** Whether the programmes differ in it. */
    boolean differs() {
        return said.stream().map(Said::shown).distinct().count() > 1;
    }
}
