package org.regularis.programmes;

import org.regularis.shared.SourceMark;

/** The model of a programme of another country or time: to compare and to try, nobody applies to it. */
public record Preset(Basics basics) implements Programme {

    @Override
    public boolean isIllustrative() {
        return !(profile().isReadInTheLaw()
                && reasons().stream().map(Reason::mark).allMatch(SourceMark::isLegalText));
    }
}
