package org.regularis.employers;

import java.util.Locale;

/** Registration numbers of employers, compared without the spaces and dashes that people put in. */
final class EmployerNumber {

    private EmployerNumber() {}

    static String plain(String typed) {
        return typed.replaceAll("[^\\p{L}\\p{Nd}]", "").toUpperCase(Locale.ROOT);
    }
}
