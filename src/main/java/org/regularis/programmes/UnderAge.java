package org.regularis.programmes;

import java.time.LocalDate;
import java.util.Optional;

/** Who is younger than 18 is a minor (Convention on the Rights of the Child, art. 1). */
public final class UnderAge {

    private static final int OF_AGE = 18;

    private UnderAge() {}

    /** The fact that says when somebody was born; empty where the programme does not ask. */
    public static Optional<String> birthDate(Programme programme) {
        return programme.facts().stream()
                .filter(fact -> fact.origin()
                        .answer()
                        .filter(ApplicantAnswer.BIRTH_DATE::equals)
                        .isPresent())
                .map(Programme.Fact::name)
                .findFirst();
    }

    /** Whether somebody who was born on one day is under age on the other. */
    public static boolean is(LocalDate born, LocalDate day) {
        return born.plusYears(OF_AGE).isAfter(day);
    }
}
