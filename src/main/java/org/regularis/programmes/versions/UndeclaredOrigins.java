package org.regularis.programmes.versions;

import java.util.Map;
import java.util.Optional;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactType;
import org.regularis.programmes.SystemFact;

/**
 * Where facts come from in versions that were approved before a programme said it: by their names of that time.
 *
 * <p>It holds for a file that has no {@code statement} and no {@code system} at all and has a fact {@code filed_on};
 * without that fact nobody could file. Such a file is read as it always was; every other one says all by itself.
 */
final class UndeclaredOrigins {

    private static final String FILED_ON = "filed_on";
    private static final String PRESENCE_PROVEN = "presence_proven";
    private static final Map<String, EmployerStatement> STATEMENTS = Map.of(
            "employer_confirms", EmployerStatement.CONFIRMS,
            "works_since", EmployerStatement.SINCE,
            "hours", EmployerStatement.HOURS,
            "wage", EmployerStatement.WAGE,
            "contract", EmployerStatement.CONTRACT);

    private UndeclaredOrigins() {}

    static boolean holdFor(ProgrammeFile file) {
        var facts = file.facts();
        return facts != null
                && facts.stream().allMatch(fact -> fact.statement() == null && fact.system() == null)
                && facts.stream().anyMatch(fact -> fact.name().equals(FILED_ON));
    }

    static Optional<EmployerStatement> statement(ProgrammeFile.Fact fact) {
        return Optional.ofNullable(STATEMENTS.get(fact.name()));
    }

    static Optional<SystemFact> system(ProgrammeFile.Fact fact) {
        return fact.name().equals(FILED_ON) ? Optional.of(SystemFact.FILING_DAY) : measured(fact);
    }

    /** What versions without checks leave to officers alone, though the system measures it. */
    static Optional<SystemFact> measured(ProgrammeFile.Fact fact) {
        return fact.name().equals(PRESENCE_PROVEN) && FactType.of(fact.type()) == FactType.BOOLEAN
                ? Optional.of(SystemFact.PRESENCE_SHOWN)
                : Optional.empty();
    }
}
