package org.regularis.shell.web;

import java.io.IOException;

/** Thrown to whoever reads a body on past its limit. */
final class BodyTooLarge extends IOException {

    BodyTooLarge(long limit) {
        super("The body of a request is larger than " + limit + " bytes.");
    }
}
