package org.regularis.shared.web;

import java.util.List;

/**
 * What went wrong with a call of the API, told as a problem detail of RFC 9457.
 *
 * <p>The caller learns the words in their own language: whoever throws it has translated them.
 */
public abstract class Problem extends RuntimeException {

    private final int status;
    private final String code;
    private final String title;
    private final List<InvalidField> errors;

    /**
     * @param status the HTTP status
     * @param code kebab-case, stable; becomes the {@code type} {@code urn:regularis:problem:<code>}
     * @param title what kind of problem it is
     * @param detail what to do about it
     * @param errors each field that must be changed
     */
    protected Problem(int status, String code, String title, String detail, List<InvalidField> errors) {
        super(detail);
        this.status = status;
        this.code = code;
        this.title = title;
        this.errors = List.copyOf(errors);
    }

    public final int status() {
        return status;
    }

    public final String code() {
        return code;
    }

    public final String title() {
        return title;
    }

    public final List<InvalidField> errors() {
        return errors;
    }

    /** A field as the caller spells it, and a sentence about it. */
    public record InvalidField(String field, String message) {}
}
