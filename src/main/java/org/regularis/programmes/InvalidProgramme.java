package org.regularis.programmes;

import java.util.List;

/** A programme's files say something that cannot be; the house does not open with it. */
public class InvalidProgramme extends RuntimeException {

    private final List<String> problems;

    InvalidProgramme(String place, List<String> problems) {
        super(place + ": " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
