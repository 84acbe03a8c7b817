package org.regularis.demo;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.regularis.decisions.Basis;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.programmes.Check;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;

/** What an officer of the demo states about an invented case, in the facts of its programme. */
record OfficerFindings(RunningProgramme programme) {

    private static final Basis SEEN = Basis.note("Looked up in the files of the office.");

    /** That every check of grown-ups is passed, as far as no document has shown it. */
    List<Statement> nothingAgainst() {
        return programme.checks().stream()
                .filter(check -> check.appliesTo() == Check.Applicants.ALL)
                .flatMap(check -> check.establishes().stream())
                .filter(established -> !established.passes().isEmpty())
                .filter(established -> programme
                        .fact(established.fact())
                        .filter(fact -> fact.source() == FactSource.OFFICER
                                && fact.provenBy().isEmpty())
                        .isPresent())
                .map(established ->
                        new Statement(established.fact(), established.passes().getFirst(), SEEN))
                .distinct()
                .toList();
    }

    /** What nobody shows by a document: that the certificate was seen. */
    List<Statement> papersSeen() {
        return officersFacts(fact -> isTruth(fact)
                        && fact.origin().system().isEmpty()
                        && !fact.provenBy().isEmpty())
                .map(fact -> new Statement(fact.name(), "true", SEEN))
                .toList();
    }

    /** A crime that bars, where the programme asks for one. */
    List<Statement> seriousCrime() {
        return programme.fact("record").stream()
                .map(fact -> new Statement(fact.name(), "serious", Basis.note("Judgment of the district court, 2024.")))
                .toList();
    }

    /** Another permit procedure, where the programme asks for one. */
    List<Statement> otherProcedure() {
        return programme.fact("other_procedure").stream()
                .map(fact -> new Statement(fact.name(), "true", Basis.note("A student permit is being decided.")))
                .toList();
    }

    /** The job is confirmed by what no employer can say; nothing where the programme has no word for that. */
    List<Statement> confirmedOtherwise() {
        return programme.fact(EmployerStatement.CONFIRMS).stream()
                .flatMap(fact -> fact.choices().stream()
                        .filter(choice -> !EmployerStatement.CONFIRMS.choices().contains(choice))
                        .limit(1)
                        .map(choice -> new Statement(
                                fact.name(), choice, Basis.note("Payslips of the last months were shown."))))
                .toList();
    }

    private Stream<Programme.Fact> officersFacts(Predicate<Programme.Fact> which) {
        return programme.facts().stream()
                .filter(fact -> fact.source() == FactSource.OFFICER)
                .filter(which);
    }

    private static boolean isTruth(Programme.Fact fact) {
        return fact.type() == FactType.BOOLEAN;
    }
}
