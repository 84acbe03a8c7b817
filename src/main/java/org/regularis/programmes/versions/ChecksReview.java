package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.Check.Source;
import org.regularis.programmes.FactType;
import org.regularis.programmes.rules.Problem;
import tools.jackson.databind.JsonNode;

/** Finds checks of a programme that nobody could do, and officers' facts that no check establishes. */
final class ChecksReview {

    private final JsonNode written;
    private final ProgrammeFile file;
    private final Map<String, ProgrammeFile.Fact> facts;
    private final List<Problem> problems = new ArrayList<>();

    ChecksReview(JsonNode written, ProgrammeFile file) {
        this.written = written;
        this.file = file;
        this.facts = list(file.facts()).stream()
                .collect(Collectors.toMap(ProgrammeFile.Fact::name, Function.identity(), (one, other) -> one));
    }

    /** Each with its line. */
    List<Problem> problems() {
        var checks = list(file.checks());
        var ids = new HashSet<String>();
        for (int i = 0; i < checks.size(); i++) {
            var place = "/checks/" + i;
            require(ids.add(checks.get(i).id()), place + "/id", checks.get(i), "appears twice");
            check(place, checks.get(i));
        }
        if (!checks.isEmpty()) {
            everyOfficersFactIsEstablished(checks);
        }
        return problems;
    }

    private void check(String place, ProgrammeFile.Check check) {
        var established = list(check.establishes());
        require(
                check.persons() || !established.isEmpty(),
                place + "/id",
                check,
                "establishes nothing: name its facts, or say persons: true");
        require(
                check.persons() || !list(check.sources()).isEmpty(),
                place + "/id",
                check,
                "has no sources: say where its facts may be found");
        for (int i = 0; i < established.size(); i++) {
            established(place + "/establishes/" + i, check, established.get(i));
        }
        var names = established.stream().map(ProgrammeFile.Established::fact).collect(Collectors.toSet());
        var registers = list(check.registers());
        for (int i = 0; i < registers.size(); i++) {
            inquiry(place + "/registers/" + i, check, registers.get(i), names);
        }
        require(
                registers.isEmpty() || list(check.sources()).contains(Source.REGISTER.key()),
                place + "/registers",
                check,
                "asks registers, so register is one of its sources");
    }

    private void established(String place, ProgrammeFile.Check check, ProgrammeFile.Established established) {
        var fact = facts.get(established.fact());
        require(fact != null, place + "/fact", check, "establishes '" + established.fact() + "', which is no fact");
        if (fact != null) {
            list(established.passes())
                    .forEach(value -> require(
                            isValue(fact, value),
                            place + "/passes",
                            check,
                            "'" + value + "' is no value of " + fact.name()));
        }
    }

    private void inquiry(String place, ProgrammeFile.Check check, ProgrammeFile.Inquiry inquiry, Set<String> names) {
        list(inquiry.clears())
                .forEach(fact -> require(
                        names.contains(fact) && hasPassingValue(check, fact),
                        place + "/clears",
                        check,
                        "register " + inquiry.id() + " clears '" + fact
                                + "', which the check does not establish with a value that passes"));
    }

    private static boolean hasPassingValue(ProgrammeFile.Check check, String fact) {
        return list(check.establishes()).stream()
                .anyMatch(it -> it.fact().equals(fact) && !list(it.passes()).isEmpty());
    }

    private static boolean isValue(ProgrammeFile.Fact fact, String value) {
        if (FactType.of(fact.type()) == FactType.BOOLEAN) {
            return value.equals("yes") || value.equals("no");
        }
        return fact.choices() != null && fact.choices().stream().anyMatch(choice -> value.equals(choice.get("value")));
    }

    private void everyOfficersFactIsEstablished(List<ProgrammeFile.Check> checks) {
        var established = checks.stream()
                .flatMap(check -> list(check.establishes()).stream())
                .map(ProgrammeFile.Established::fact)
                .collect(Collectors.toSet());
        var all = list(file.facts());
        for (int i = 0; i < all.size(); i++) {
            var fact = all.get(i);
            if (fact.source().equals("officer") && !established.contains(fact.name())) {
                problems.add(Problem.content(ProgrammeSchema.line(written.at("/facts/" + i + "/name")) + "fact "
                        + fact.name() + ": an officer states it, but no check establishes it"));
            }
        }
    }

    private void require(boolean holds, String place, ProgrammeFile.Check check, String problem) {
        if (!holds) {
            problems.add(
                    Problem.content(ProgrammeSchema.line(written.at(place)) + "check " + check.id() + ": " + problem));
        }
    }

    private static <T> List<T> list(@Nullable List<T> written) {
        return Objects.requireNonNullElse(written, List.of());
    }
}
