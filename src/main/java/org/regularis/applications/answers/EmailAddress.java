package org.regularis.applications.answers;

/** Where e-mail reaches somebody. */
public record EmailAddress(String text) {

    public EmailAddress {
        text = text.strip();
        if (!text.matches("[^\\s@<>,;\"]+@[^\\s@<>,;\".]+(\\.[^\\s@<>,;\".]+)+")) {
            throw new Unfit("invalid");
        }
    }
}
