package org.regularis.decisions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Check;
import org.regularis.shared.DocumentId;
import org.regularis.shared.VerificationId;

/**
 * Where a fact was found, so that anybody who reads it can look there.
 *
 * @param id of the document, the register's answer or the employer's answer
 * @param page of the document, from 1
 * @param note what an officer wrote down; with another kind, why they say otherwise than the system measures
 */
public record Basis(
        Kind kind,
        @Nullable UUID id,
        @Nullable Integer page,
        @Nullable String note) {

    private static final Basis ANSWER = new Basis(Kind.ANSWER, null, null, null);
    private static final Basis MEASURED = new Basis(Kind.MEASURED, null, null, null);

    /** What the applicant answered in the form. */
    public static Basis answer() {
        return ANSWER;
    }

    /** What the system knows or measures by itself. */
    public static Basis measured() {
        return MEASURED;
    }

    public static Basis document(DocumentId document, int page) {
        return new Basis(Kind.DOCUMENT, document.value(), page, null);
    }

    public static Basis register(UUID answer) {
        return new Basis(Kind.REGISTER, answer, null, null);
    }

    public static Basis employer(VerificationId verification) {
        return new Basis(Kind.EMPLOYER, verification.value(), null, null);
    }

    /** @param words of an interview, or of what the officer saw; not blank */
    public static Basis note(String words) {
        return new Basis(Kind.NOTE, null, null, words.strip());
    }

    /** The same place, and why the officer says otherwise than the system measures. */
    public Basis because(String words) {
        return new Basis(kind, id, page, words.isBlank() ? null : words.strip());
    }

    public Optional<String> words() {
        return Optional.ofNullable(note);
    }

    /** What kind of place it is. */
    public enum Kind {
        ANSWER,
        DOCUMENT,
        REGISTER,
        EMPLOYER,
        NOTE,
        MEASURED;

        /** As checks name it; an applicant's answer is none, it is what is checked. */
        Optional<Check.Source> source() {
            return switch (this) {
                case ANSWER -> Optional.empty();
                case DOCUMENT -> Optional.of(Check.Source.DOCUMENT);
                case REGISTER -> Optional.of(Check.Source.REGISTER);
                case EMPLOYER -> Optional.of(Check.Source.EMPLOYER);
                case NOTE -> Optional.of(Check.Source.NOTE);
                case MEASURED -> Optional.of(Check.Source.RULE);
            };
        }
    }
}
