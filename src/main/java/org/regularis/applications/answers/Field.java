package org.regularis.applications.answers;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing that an applicant is asked.
 *
 * @param key what is asked; all periods of a stay share theirs
 * @param needed whether an application cannot be submitted without it
 * @param longest characters it may have
 */
public record Field(AnswerKey key, boolean needed, int longest, Reading reading) {

    /** Builds the value; gives back its text as it is kept, or says why it cannot be one. */
    @FunctionalInterface
    public interface Reading {

        String read(String text, LocalDate today);
    }

    /** The sentence that is due about this text, by its key in the bundle. */
    Optional<String> flaw(String text, LocalDate today) {
        if (text.isBlank()) {
            return needed ? Optional.of(sentence("missing")) : Optional.empty();
        }
        if (text.length() > longest) {
            return Optional.of(TOO_LONG);
        }
        try {
            reading.read(text, today);
            return Optional.empty();
        } catch (Unfit unfit) {
            return Optional.of(sentence(unfit.code()));
        }
    }

    /** The text as it is kept once it is right. */
    String settled(String text, LocalDate today) {
        return text.isBlank() ? "" : reading.read(text, today);
    }

    String sentence(String code) {
        return "applications.problem." + key.text() + "." + code;
    }

    static final String TOO_LONG = "applications.problem.too-long";
}
