package org.regularis.programmes.versions;

import java.util.List;
import java.util.stream.Collectors;
import org.regularis.programmes.rules.Problem;

/** A file of a programme that is not written as such a file is; each problem names its line. */
class UnsoundFile extends RuntimeException {

    private final transient List<Problem> problems;

    UnsoundFile(List<Problem> problems) {
        super(problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    List<Problem> problems() {
        return problems;
    }
}
