package org.regularis.programmes;

/** The model of a programme of another country or time: to compare and to try, nobody applies to it. */
public record Preset(Basics basics) implements Programme {

    @Override
    public boolean isIllustrative() {
        return !(profile().isVerified() && reasons().stream().allMatch(Reason::verified));
    }
}
