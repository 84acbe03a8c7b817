package org.regularis.documents.files;

import java.util.Locale;

/** What a person calls their file: good for reading, never a path. */
public record FileName(String text) {

    private static final int LENGTH = 200;

    /** Keeps what follows the last separator, without characters that nobody sees. */
    public FileName {
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "")
                .strip();
        text = shortened(name);
    }

    /** In small letters and without the dot; empty when there is none. */
    String extension() {
        return text.substring(text.lastIndexOf('.') + 1).equals(text)
                ? ""
                : text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** For display: a file without a name is called by its type. */
    public String orElse(ContentType type) {
        return text.isEmpty() ? "file." + type.extension() : text;
    }

    /** Drops the front of a long name, so that its ending stays. */
    private static String shortened(String name) {
        int start = name.offsetByCodePoints(name.length(), -Math.min(LENGTH, name.codePointCount(0, name.length())));
        return name.substring(start);
    }
}
