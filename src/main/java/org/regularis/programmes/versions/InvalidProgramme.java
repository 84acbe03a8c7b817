package org.regularis.programmes.versions;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.programmes.rules.Problem;
import org.springframework.modulith.NamedInterface;

/** A programme's files say something that cannot be; the application does not start with it. */
@NamedInterface("files")
public class InvalidProgramme extends RuntimeException {

    private final transient List<Problem> problems;

    InvalidProgramme(String place, List<Problem> problems) {
        super(place + ": " + problems.stream().map(Problem::text).collect(Collectors.joining("; ")));
        this.problems = List.copyOf(problems);
    }

    /** Each in words, with file and line. */
    public List<String> problems() {
        return problems.stream().map(Problem::text).toList();
    }

    Set<Problem.Kind> kinds() {
        return problems.stream()
                .map(Problem::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Problem.Kind.class)));
    }
}
