package org.regularis.decisions;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.EvidenceWeighing;
import org.regularis.decisions.CaseCheck.State;
import org.regularis.decisions.CheckRows.Finding;
import org.regularis.decisions.FactSheet.StatedFact;
import org.regularis.decisions.FactSheet.Statement;
import org.regularis.documents.DocumentSummary;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.persons.DuplicateAnswered;
import org.regularis.persons.Duplicates;
import org.regularis.persons.Standing;
import org.regularis.programmes.Check;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.UnderAge;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.UserId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the checks of a case stand. They follow from the facts in force and are kept as rows, which the database asks
 * before it takes a grant. The caller has checked who asks.
 */
@Component
public class CaseChecks {

    private final FactSheet facts;
    private final CheckRows rows;
    private final CaseProgramme programmes;
    private final CaseSources sources;
    private final Duplicates duplicates;
    private final CurrentUser user;
    private final Clock clock;

    CaseChecks(
            FactSheet facts,
            CheckRows rows,
            CaseProgramme programmes,
            CaseSources sources,
            Duplicates duplicates,
            CurrentUser user,
            Clock clock) {
        this.facts = facts;
        this.rows = rows;
        this.programmes = programmes;
        this.sources = sources;
        this.duplicates = duplicates;
        this.user = user;
        this.clock = clock;
    }

    /** In the programme's order. */
    public List<CaseCheck> of(ApplicationId application) {
        var inForce = inForce(application);
        var results = rows.newest(application);
        return programmes.of(application).checks().stream()
                .map(check -> caseCheck(check, inForce, Optional.ofNullable(results.get(check.id()))))
                .toList();
    }

    /** The checks that a grant needs and that do not carry one yet. */
    List<CaseCheck> missing(ApplicationId application, boolean deviation) {
        return of(application).stream()
                .filter(it -> it.check().needed() && !it.carriesGrant(deviation))
                .toList();
    }

    /** Whether the applicant is under 18 on the day of filing, or may be. */
    public boolean isMinor(ApplicationId application) {
        return isMinor(application, inForce(application));
    }

    /** The role in which a second person agrees with a proposal; a refusal of somebody under age is the protection's. */
    String secondPerson(ApplicationId application, Proposal.Kind kind) {
        knowAge(application);
        return kind.refuses() && isMinor(application) ? Roles.PROTECTION_OFFICER : Roles.SENIOR_OFFICER;
    }

    @EventListener
    void on(FactSheet.Stated stated) {
        refresh(stated.application());
    }

    @EventListener
    void on(DuplicateAnswered answered) {
        refresh(answered.application());
    }

    /**
     * Measures anew what documents show and works out how the checks stand; what has not changed is not written again.
     * Facts that are stated do it by themselves; who judges documents does it here.
     */
    @Transactional
    public void refresh(ApplicationId application) {
        var programme = programmes.of(application);
        rows.know(programme);
        knowAge(application);
        var documents = sources.documents(application);
        measurePresence(application, programme, documents);
        var inForce = inForce(application);
        var standing = documents.stream()
                .filter(DocumentSummary::counts)
                .map(document -> document.id().value())
                .collect(Collectors.toSet());
        var results = rows.newest(application);
        var changed = new LinkedHashMap<String, Finding>();
        for (var check : programme.checks()) {
            var finding = finding(application, check, inForce, standing);
            var before = results.get(check.id());
            if (before == null
                    || before.state() != finding.state()
                    || !before.facts().equals(finding.facts())) {
                changed.put(check.id(), finding);
            }
        }
        rows.add(application, programme, changed, clock.instant());
    }

    private void measurePresence(
            ApplicationId application, RunningProgramme programme, List<DocumentSummary> documents) {
        measured(programme).ifPresent(fact -> {
            var shown = String.valueOf(new EvidenceWeighing(programme, programmes.filedOn(application))
                    .presence(documents.stream()
                            .filter(document -> document.verdict() == DocumentSummary.Verdict.ACCEPTED)
                            .toList())
                    .isWhole());
            if (!measurement(application, fact).equals(Optional.of(shown))) {
                facts.measured(application, fact, shown);
            }
        });
    }

    /** What the system measured of a fact last; empty for a fact that it does not measure. */
    public Optional<String> measurement(ApplicationId application, String fact) {
        return facts.history(application, fact).stream()
                .filter(stated -> stated.source() == FactSheet.Source.SYSTEM)
                .findFirst()
                .map(StatedFact::value);
    }

    private static Optional<String> measured(RunningProgramme programme) {
        return programme.facts().stream()
                .filter(fact -> fact.origin()
                        .system()
                        .filter(SystemFact.PRESENCE_SHOWN::equals)
                        .isPresent())
                .map(Programme.Fact::name)
                .findFirst();
    }

    /** A second officer agrees with what was found; nothing when nobody is awaited, or they stated some of it. */
    @Transactional
    public boolean confirm(ApplicationId application, String check) {
        var me = user.require();
        return of(application).stream()
                .filter(it -> FactSheet.isOfficer(me) && it.check().id().equals(check) && it.awaitsSecondPerson())
                .filter(it ->
                        it.facts().stream().noneMatch(fact -> me.id().value().equals(fact.statedBy())))
                .anyMatch(it -> rows.confirm(
                        it.result().orElseThrow(), me.id().value(), FactSheet.performer(me), clock.instant()));
    }

    /**
     * What an officer would state by accepting a document: the facts that its kind proves and that nothing shows yet,
     * with the value that passes, or with the applicant's own answer where the rules judge it.
     */
    public List<Statement> shownBy(ApplicationId application, DocumentSummary document) {
        var role = FactSheet.performer(user.require());
        var inForce = inForce(application);
        var programme = programmes.of(application);
        var found = Basis.document(document.id(), 1);
        return programme.facts().stream()
                .filter(fact -> fact.provenBy().contains(document.kind()))
                .filter(fact -> fact.source() == FactSource.OFFICER || fact.source() == FactSource.APPLICANT)
                .filter(fact -> fact.origin().system().isEmpty())
                .flatMap(fact -> programme.checks().stream()
                        .filter(check -> check.sources().contains(Check.Source.DOCUMENT) && mayDo(check, role))
                        .flatMap(check -> check.fact(fact.name()).stream()
                                .filter(it -> !isShown(check, inForce.get(fact.name())))
                                .flatMap(it -> value(it, inForce.get(fact.name())).stream()))
                        .limit(1))
                .map(value -> new Statement(value.getKey(), value.getValue(), found))
                .toList();
    }

    private static boolean isShown(Check check, @Nullable StatedFact fact) {
        return fact != null && counts(check, fact);
    }

    private static Optional<Map.Entry<String, String>> value(Check.Established established, @Nullable StatedFact now) {
        return established.passes().stream()
                .findFirst()
                .or(() -> Optional.ofNullable(now).map(StatedFact::value))
                .map(value -> Map.entry(established.fact(), value));
    }

    /**
     * States what the signed-in officer has found.
     *
     * @return why it is not taken, and then nothing is; empty when it is
     */
    @Transactional
    public Optional<StatementProblem> state(ApplicationId application, List<Statement> statements) {
        if (!facts.takes(application, statements)) {
            return Optional.of(StatementProblem.INVALID_FACT);
        }
        if (statements.isEmpty()) {
            return Optional.empty();
        }
        measurePresence(application, programmes.of(application), sources.documents(application));
        var problem = statements.stream()
                .flatMap(statement -> problem(application, statement).stream())
                .findFirst();
        if (problem.isEmpty()) {
            facts.state(application, FactSheet.Source.OFFICER, statements);
        }
        return problem;
    }

    private Optional<StatementProblem> problem(ApplicationId application, Statement statement) {
        if (!sources.has(application, statement.basis())) {
            return Optional.of(StatementProblem.NO_SOURCE);
        }
        var role = FactSheet.performer(user.require());
        var establishing = programmes.of(application).checks().stream()
                .filter(check -> check.fact(statement.name()).isPresent())
                .toList();
        if (!establishing.isEmpty() && establishing.stream().noneMatch(check -> mayDo(check, role))) {
            return Optional.of(StatementProblem.NOT_THE_ROLE);
        }
        boolean otherwise = measured(programmes.of(application))
                .filter(statement.name()::equals)
                .flatMap(fact -> measurement(application, fact))
                .filter(measured -> !measured.equals(truth(statement.value())))
                .isPresent();
        return otherwise && statement.basis().words().isEmpty()
                ? Optional.of(StatementProblem.MEASURED_OTHERWISE)
                : Optional.empty();
    }

    private static @Nullable String truth(@Nullable String value) {
        return "yes".equals(value) ? "true" : "no".equals(value) ? "false" : value;
    }

    /** A fact that was read in a document stands as long as the document does. */
    private static boolean stands(StatedFact fact, Set<UUID> documents) {
        var basis = fact.basis();
        return basis == null || basis.kind() != Basis.Kind.DOCUMENT || documents.contains(basis.id());
    }

    private CaseCheck caseCheck(Check check, Map<String, StatedFact> inForce, Optional<CheckRows.Result> result) {
        return new CaseCheck(
                check,
                result.map(this::state).orElse(State.OPEN),
                result.map(CheckRows.Result::id),
                established(check, inForce),
                result.flatMap(CheckRows.Result::doneBy).map(UserId::new),
                result.map(CheckRows.Result::doneAt),
                result.flatMap(CheckRows.Result::holdsUntil),
                result.flatMap(CheckRows.Result::agreedBy).map(UserId::new));
    }

    private State state(CheckRows.Result result) {
        boolean old = result.holdsUntil()
                .filter(until -> until.isBefore(clock.instant()))
                .isPresent();
        return old && result.state() == State.PASSED ? State.STALE : result.state();
    }

    private Finding finding(
            ApplicationId application, Check check, Map<String, StatedFact> inForce, Set<UUID> documents) {
        if (check.appliesTo() == Check.Applicants.MINORS && !isMinor(application, inForce)) {
            return new Finding(State.NOT_NEEDED, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        if (check.persons()) {
            return aboutPersons(application);
        }
        var found = established(check, inForce);
        var ids = found.stream().map(StatedFact::id).toList();
        if (found.size() < check.establishes().size()
                || !found.stream().allMatch(fact -> counts(check, fact) && stands(fact, documents))) {
            return new Finding(State.OPEN, ids, Optional.empty(), Optional.empty(), Optional.empty());
        }
        boolean passed = check.establishes().stream()
                .allMatch(it -> it.isPassedBy(Optional.ofNullable(
                        Objects.requireNonNull(inForce.get(it.fact())).value())));
        var officer = found.stream().filter(fact -> fact.statedBy() != null).max(Comparator.comparing(StatedFact::id));
        return new Finding(
                passed ? State.PASSED : State.FAILED,
                ids,
                officer.map(StatedFact::statedBy),
                officer.map(StatedFact::role),
                holdsUntil(check, found));
    }

    /** Passed when nobody on file is left about whom nobody has said whether they are the same person. */
    private Finding aboutPersons(ApplicationId application) {
        var standing = duplicates.standing(application);
        return new Finding(
                standing instanceof Standing.Open ? State.OPEN : State.PASSED,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<StatedFact> established(Check check, Map<String, StatedFact> inForce) {
        return check.establishes().stream()
                .flatMap(it -> Stream.ofNullable(inForce.get(it.fact())))
                .toList();
    }

    /** Whether a check may rest on a fact: found where the check looks, by somebody who may do it. */
    private static boolean counts(Check check, StatedFact fact) {
        var basis = fact.basis();
        return basis != null
                && basis.kind().source().filter(check.sources()::contains).isPresent()
                && (fact.role() == null || mayDo(check, fact.role()));
    }

    static boolean mayDo(Check check, String role) {
        return check.by().key().equals(role)
                || check.by() == Check.Performer.CASE_OFFICER
                        && Check.Performer.SENIOR_OFFICER.key().equals(role);
    }

    private static Optional<Instant> holdsUntil(Check check, List<StatedFact> found) {
        return check.validMonths().flatMap(months -> found.stream()
                .map(StatedFact::statedAt)
                .min(Comparator.naturalOrder())
                .map(oldest ->
                        oldest.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant()));
    }

    private boolean isMinor(ApplicationId application, Map<String, StatedFact> inForce) {
        return programmes
                .of(application)
                .birthDate()
                .map(Programme.Fact::name)
                .map(fact -> Optional.ofNullable(inForce.get(fact))
                        .map(StatedFact::value)
                        .map(LocalDate::parse)
                        .map(day -> UnderAge.is(day, programmes.filedOn(application)))
                        .orElse(true))
                .orElse(false);
    }

    private void knowAge(ApplicationId application) {
        rows.know(
                application,
                programmes.of(application).birthDate().map(Programme.Fact::name),
                programmes.filedOn(application));
    }

    private Map<String, StatedFact> inForce(ApplicationId application) {
        return facts.of(application).stream().collect(toMap(StatedFact::name, Function.identity()));
    }

    /** Why a statement of an officer is not taken. */
    public enum StatementProblem {
        /** The programme does not have the fact, or cannot read its value. */
        INVALID_FACT,
        /** Nothing is named where it was found, or it is not in the case. */
        NO_SOURCE,
        /** The check that establishes it is somebody else's. */
        NOT_THE_ROLE,
        /** The system measures it otherwise, and nobody says why. */
        MEASURED_OTHERWISE
    }
}
