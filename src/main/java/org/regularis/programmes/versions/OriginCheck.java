package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.rules.Problem;
import tools.jackson.databind.JsonNode;

/** Finds facts of a programme that cannot have the origin that they declare, or that nobody would ever state. */
final class OriginCheck {

    private final JsonNode written;
    private final ProgrammeFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    OriginCheck(JsonNode written, ProgrammeFile file) {
        this.written = written;
        this.file = file;
    }

    /** Each with its line. */
    List<Problem> problems() {
        var facts = Objects.requireNonNullElse(file.facts(), List.<ProgrammeFile.Fact>of());
        for (int i = 0; i < facts.size(); i++) {
            check("/facts/" + i, facts.get(i));
        }
        return problems;
    }

    private void check(String place, ProgrammeFile.Fact fact) {
        if (fact.answer() != null) {
            checkType(
                    place + "/answer",
                    fact,
                    fact.answer(),
                    ApplicantAnswer.of(fact.answer()).type());
            require(
                    !has(fact, FactSource.SYSTEM),
                    place + "/answer",
                    fact,
                    "an applicant's answer states it, its source cannot be system");
        }
        if (fact.statement() != null) {
            checkStatement(place + "/statement", fact, EmployerStatement.of(fact.statement()));
        }
        if (fact.system() != null) {
            checkType(
                    place + "/system",
                    fact,
                    fact.system(),
                    SystemFact.of(fact.system()).type());
            checkTaken(place + "/system", fact, "system: " + fact.system());
            require(
                    has(fact, FactSource.SYSTEM) || SystemFact.of(fact.system()) == SystemFact.PRESENCE_SHOWN,
                    place + "/system",
                    fact,
                    "the system states it, its source is system");
        }
        if (!file.preset()) {
            checkStated(place + "/source", fact);
        }
    }

    private void checkStatement(String place, ProgrammeFile.Fact fact, EmployerStatement statement) {
        checkType(place, fact, statement.key(), statement.type());
        checkTaken(place, fact, "statement: " + statement.key());
        require(has(fact, FactSource.EMPLOYER), place, fact, "the employer states it, its source is employer");
        require(
                hasAll(fact, statement.choices()),
                place,
                fact,
                "an employer may state " + String.join(", ", statement.choices()) + ": all must be choices");
    }

    /** In a programme that people apply to, somebody states what only an employer or the system may state first. */
    private void checkStated(String place, ProgrammeFile.Fact fact) {
        require(
                !has(fact, FactSource.EMPLOYER) || fact.statement() != null,
                place,
                fact,
                "no employer is asked for it: give it a statement, or another source");
        require(
                !has(fact, FactSource.SYSTEM) || fact.system() != null,
                place,
                fact,
                "the system does not know it: say what it is (system), or give it another source");
    }

    private void checkType(String place, ProgrammeFile.Fact fact, String origin, FactType type) {
        require(
                FactType.of(fact.type()) == type,
                place,
                fact,
                "is a " + fact.type() + ", " + origin + " is a " + type.key());
    }

    private void checkTaken(String place, ProgrammeFile.Fact fact, String origin) {
        require(taken.add(origin), place, fact, "another fact has " + origin + " too");
    }

    private void require(boolean holds, String place, ProgrammeFile.Fact fact, String problem) {
        if (!holds) {
            problems.add(
                    Problem.content(ProgrammeSchema.line(written.at(place)) + "fact " + fact.name() + ": " + problem));
        }
    }

    private static boolean has(ProgrammeFile.Fact fact, FactSource source) {
        return FactSource.of(fact.source()) == source;
    }

    private static boolean hasAll(ProgrammeFile.Fact fact, List<String> wanted) {
        if (wanted.isEmpty() || fact.otherValues() || fact.choices() == null && fact.choicesFrom() == null) {
            return true;
        }
        return fact.choices() != null
                && fact.choices().stream()
                        .map(choice -> choice.get("value"))
                        .toList()
                        .containsAll(wanted);
    }
}
