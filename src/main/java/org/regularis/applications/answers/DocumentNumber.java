package org.regularis.applications.answers;

import java.util.Locale;

/** The number printed on a passport or another identity document. */
public record DocumentNumber(String text) {

    public DocumentNumber {
        text = text.strip().toUpperCase(Locale.ROOT);
        if (!text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ./№-]*") || text.chars().noneMatch(Character::isDigit)) {
            throw new Unfit("invalid");
        }
    }
}
