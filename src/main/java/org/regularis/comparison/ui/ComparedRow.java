package org.regularis.comparison.ui;

import java.util.List;
import java.util.Optional;
import org.regularis.shared.SourceMark;

/** One line of the comparison: what is said about the same thing of each programme. */
record ComparedRow(String name, List<Said> said) {

    /**
     * What is said of one programme.
     *
     * @param shown the reader's words or number; when nothing is known, words for that
     * @param plain the same for a machine: no unit, no grouping; empty when nothing is known
     * @param source where it was found; empty when a line of its own says so
     * @param mark what it was read in; empty for what needs no source
     */
    record Said(String shown, String plain, String source, Optional<SourceMark> mark) {

        /** A number or words whose source stands in a line of its own. */
        static Said of(String shown, String plain, SourceMark mark) {
            return new Said(shown, plain, "", Optional.of(mark));
        }

        /** What needs no source: a source itself, a note, a day. */
        static Said plainly(String shown, String plain) {
            return new Said(shown, plain, "", Optional.empty());
        }

        static Said nothing(String words) {
            return new Said(words, "", "", Optional.empty());
        }

        /** What has its source beside it is marked there; a figure, whose source has a line of its own, only in doubt. */
        Optional<SourceMark> shownMark() {
            return mark.filter(it -> !source.isEmpty() || it.isWeakerThan(SourceMark.PRESS_OR_ADVISER));
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
