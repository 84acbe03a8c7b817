package org.regularis.programmes;

import java.time.LocalDate;

/** Who is younger than 18 is a minor (Convention on the Rights of the Child, art. 1). */
public final class UnderAge {

    private static final int OF_AGE = 18;

    private UnderAge() {}

    /** Whether somebody who was born on one day is under age on the other. */
    public static boolean is(LocalDate born, LocalDate day) {
        return born.plusYears(OF_AGE).isAfter(day);
    }
}
