package org.regularis.programmes.rules;

/** One thing in a programme's files that keeps them from being used, in words that name the place. */
public record Problem(Kind kind, String text) {

    /** What sort of thing is wrong; all but {@link #CONTENT} has no place in a programme at all. */
    public enum Kind {
        /** A mistake in what is written. */
        CONTENT,
        /** A file in the archive that does not belong there. */
        ARCHIVE,
        /** An element, an attribute or a feature of XML or YAML that is not on the list of what is allowed. */
        MARKUP,
        /** Another expression language, a script, or a part of FEEL that is not on the list of what is allowed. */
        EXPRESSION,
        /** Too long, too deep or too many. */
        SIZE
    }

    public static Problem content(String text) {
        return new Problem(Kind.CONTENT, text);
    }

    /** The same problem with its place before it. */
    public Problem at(String place) {
        return new Problem(kind, place + text);
    }
}
