package org.regularis.programmes;

import java.util.List;

/** A file of a programme that is not written as such a file is; each problem names its line. */
class UnsoundFile extends RuntimeException {

    private final transient List<String> problems;

    UnsoundFile(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }
}
