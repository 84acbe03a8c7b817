package org.regularis.employers;

import java.util.List;

/**
 * The number under which an employer is registered, as the employer wrote it.
 *
 * @param kind one of {@link #KINDS}
 */
public record Registration(String kind, String number) {

    /** A number of a kind that nobody here can check. */
    public static final String OTHER = "other";

    /** By the words of the number checks. */
    public static final List<String> KINDS = List.of("inn", "bin", "codice-fiscale", "iin", "nie", "dni", OTHER);

    /** More characters than any registration number has. */
    public static final int LONGEST = 60;

    public Registration {
        if (!KINDS.contains(kind) || number.isBlank() || number.length() > LONGEST) {
            throw new IllegalArgumentException("No registration number");
        }
    }

    /** The number must not end up in a log. */
    @Override
    public String toString() {
        return "Registration[" + kind + "]";
    }
}
