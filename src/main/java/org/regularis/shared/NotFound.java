package org.regularis.shared;

/** What was asked for does not exist, or not for the person who asks: both look the same from outside. */
public class NotFound extends RuntimeException {

    public NotFound() {
        super("Not found, or not for this person");
    }
}
