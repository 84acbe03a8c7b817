package org.regularis.demo;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.regularis.programmes.Check;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;

/** What an officer of the demo states about an invented case, in the facts of its programme. */
record OfficerFindings(RunningProgramme programme) {

    /** That every check of grown-ups is passed. */
    Map<String, String> nothingAgainst() {
        return programme.checks().stream()
                .filter(check -> check.appliesTo() == Check.Applicants.ALL)
                .flatMap(check -> check.establishes().stream())
                .filter(established -> !established.passes().isEmpty())
                .filter(established -> programme
                        .fact(established.fact())
                        .filter(fact -> fact.source() == FactSource.OFFICER)
                        .isPresent())
                .collect(toMap(
                        Check.Established::fact,
                        established -> established.passes().getFirst(),
                        (one, other) -> one));
    }

    Map<String, String> presenceUnproven() {
        return officersFacts(fact -> isTruth(fact) && isProvenByPresence(fact))
                .collect(toMap(Programme.Fact::name, fact -> "false"));
    }

    /** The job is confirmed by what no employer can say; nothing where the programme has no word for that. */
    Map<String, String> confirmedOtherwise() {
        return programme.fact(EmployerStatement.CONFIRMS).stream()
                .flatMap(fact -> fact.choices().stream()
                        .filter(choice -> !EmployerStatement.CONFIRMS.choices().contains(choice))
                        .limit(1)
                        .map(choice -> Map.entry(fact.name(), choice)))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<Programme.Fact> officersFacts(Predicate<Programme.Fact> which) {
        return programme.facts().stream()
                .filter(fact -> fact.source() == FactSource.OFFICER)
                .filter(which);
    }

    private boolean isProvenByPresence(Programme.Fact fact) {
        return fact.provenBy().stream()
                .flatMap(kind -> programme.evidence(kind).stream())
                .anyMatch(kind -> kind.proves() == Programme.Proof.PRESENCE);
    }

    private static boolean isTruth(Programme.Fact fact) {
        return fact.type() == FactType.BOOLEAN;
    }
}
