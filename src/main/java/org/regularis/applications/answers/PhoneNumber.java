package org.regularis.applications.answers;

/** A telephone number as people write it. */
public record PhoneNumber(String text) {

    public PhoneNumber {
        text = text.strip();
        if (!text.matches("\\+?[0-9 ()./-]+") || digits(text) < 5 || digits(text) > 15) {
            throw new Unfit("invalid");
        }
    }

    private static long digits(String text) {
        return text.chars().filter(Character::isDigit).count();
    }
}
