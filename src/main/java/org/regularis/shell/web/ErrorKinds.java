package org.regularis.shell.web;

/** Tells the error page what the status alone does not. */
public final class ErrorKinds {

    /** The request attribute that holds one of these kinds. */
    public static final String ATTRIBUTE = "regularis.error.kind";

    /** The form was open for so long that its token is no longer good. */
    public static final String FORM_EXPIRED = "form-expired";

    /** Keycloak is away, or somebody came back from it too late. */
    public static final String SIGN_IN_FAILED = "sign-in-failed";

    private ErrorKinds() {}

    /** What was sent is larger than we take. */
    static String tooLarge(boolean withFiles) {
        return withFiles ? "too-large" : "too-much";
    }
}
