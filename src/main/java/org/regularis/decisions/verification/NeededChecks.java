package org.regularis.decisions.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.decisions.proof.DecisionRecord;
import org.regularis.decisions.proof.DecisionRecord.CheckState;
import org.regularis.decisions.proof.DecisionRecord.Fact;
import org.regularis.decisions.proof.DecisionRecord.Somebody;
import org.regularis.programmes.Check;

/** Holds the checks of a record against those that the programme asks for. */
final class NeededChecks {

    private final DecisionRecord record;
    private final List<Check> asked;
    private final Findings found;
    private final Map<String, Fact> facts = new HashMap<>();

    NeededChecks(DecisionRecord record, List<Check> asked, Findings found) {
        this.record = record;
        this.asked = asked;
        this.found = found;
        record.facts().forEach(fact -> facts.put(fact.name(), fact));
    }

    void check() {
        var done = new HashMap<String, DecisionRecord.Check>();
        for (var check : record.checks()) {
            found.require(done.put(check.id(), check) == null, field(check), "is there twice");
            found.require(
                    asked.stream().anyMatch(it -> it.id().equals(check.id())),
                    field(check),
                    "is none of the programme");
        }
        for (var check : asked) {
            var one = Optional.ofNullable(done.get(check.id()));
            one.ifPresentOrElse(it -> check(check, it), () -> found.add("checks." + check.id(), "is missing"));
        }
    }

    private void check(Check asked, DecisionRecord.Check done) {
        checkState(asked, done);
        if (record.decision().kind() == DecisionRecord.Kind.GRANT && asked.needed()) {
            found.require(
                    carriesGrant(done), field(done) + ".state", "a grant does not rest on what is " + done.state());
            checkPersons(asked, done);
            found.require(
                    done.holdsUntil() == null
                            || !done.holdsUntil().isBefore(record.decision().at()),
                    field(done) + ".holdsUntil",
                    "was too old when it was decided");
        }
        found.require(
                done.at() == null || !done.at().isAfter(record.decision().at()),
                field(done) + ".at",
                "is after the decision");
        found.require(
                done.by() == null || mayDo(asked, done.by()), field(done) + ".by.roles", "nobody does it in these");
    }

    /** A check is passed when its facts are what passes; those that the rules do not ask for are not in the record. */
    private void checkState(Check asked, DecisionRecord.Check done) {
        var recorded = asked.establishes().stream()
                .filter(it -> facts.containsKey(it.fact()))
                .toList();
        boolean fails = recorded.stream()
                .anyMatch(it ->
                        !it.isPassedBy(Optional.ofNullable(facts.get(it.fact()).value())));
        boolean whole = recorded.size() == asked.establishes().size() && !asked.persons();
        switch (done.state()) {
            case PASSED, STALE ->
                found.require(!fails, field(done) + ".state", "a fact of it has a value that does not pass");
            case FAILED ->
                found.require(!whole || fails, field(done) + ".state", "each of its facts has a value that passes");
            case NOT_NEEDED ->
                found.require(
                        asked.appliesTo() == Check.Applicants.MINORS, field(done) + ".state", "it concerns everybody");
            case OPEN -> {
                // nothing was found; a grant cannot rest on it
            }
        }
    }

    private boolean carriesGrant(DecisionRecord.Check done) {
        return switch (done.state()) {
            case PASSED, NOT_NEEDED -> true;
            case FAILED -> record.deviation() != null;
            case OPEN, STALE -> false;
        };
    }

    private void checkPersons(Check asked, DecisionRecord.Check done) {
        if (!asked.secondPerson() || done.state() == CheckState.NOT_NEEDED) {
            return;
        }
        found.require(done.agreed() != null, field(done) + ".agreed", "a second person is missing");
        found.require(
                done.agreed() == null
                        || done.by() == null
                        || done.agreed().person() != done.by().person(),
                field(done) + ".agreed.person",
                "nobody agrees with themselves");
    }

    /** A senior officer does what a case officer does. */
    private static boolean mayDo(Check asked, Somebody officer) {
        return officer.roles().contains(asked.by().key())
                || asked.by() == Check.Performer.CASE_OFFICER
                        && officer.roles().contains(Check.Performer.SENIOR_OFFICER.key());
    }

    private static String field(DecisionRecord.Check check) {
        return "checks." + check.id();
    }
}
