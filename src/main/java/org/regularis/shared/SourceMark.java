package org.regularis.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a statement about a programme was read in, the strongest first. */
public enum SourceMark {
    /** The text of the law itself, a copy or a translation of it included. */
    LEGAL_TEXT,
    /** What an authority says or counts. */
    OFFICIAL,
    /** Press, research, an adviser: what others say of the law. */
    PRESS_OR_ADVISER,
    /** Nobody has held it against anything yet. */
    TO_BE_CHECKED,
    /** There is no such law. */
    INVENTED;

    /** As it is written in the files of a programme. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SourceMark> find(String key) {
        return Stream.of(values()).filter(mark -> mark.key().equals(key)).findFirst();
    }

    public boolean isLegalText() {
        return this == LEGAL_TEXT;
    }

    public boolean isWeakerThan(SourceMark other) {
        return compareTo(other) > 0;
    }

    /** What stands on two sources is worth no more than the weaker of them. */
    public SourceMark weaker(SourceMark other) {
        return isWeakerThan(other) ? this : other;
    }
}
