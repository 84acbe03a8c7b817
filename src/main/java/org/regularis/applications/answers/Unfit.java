package org.regularis.applications.answers;

/** What was typed cannot be what it is meant to be; the code names the sentence that says why. */
public final class Unfit extends IllegalArgumentException {

    private final String code;

    public Unfit(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
