package org.regularis.programmes.versions;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Check;
import org.regularis.programmes.Check.Established;
import org.regularis.programmes.Check.Source;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programme.Fact;
import org.regularis.programmes.Programme.Proof;
import org.regularis.shared.Language;

/**
 * The checks of versions that were approved before programmes listed any: identity, duplicate, age, presence,
 * employment and record, as far as the programme has facts for them. Each is needed and is done by a case officer.
 */
final class DerivedChecks {

    /** What an employer or other evidence says of a job that is there. */
    private static final List<String> CONFIRMED = List.of("yes", "amended", "other_evidence");

    private final ProgrammeFile file;
    private final List<Fact> facts;
    private final List<Programme.EvidenceKind> evidence;

    DerivedChecks(ProgrammeFile file, List<Fact> facts, List<Programme.EvidenceKind> evidence) {
        this.file = file;
        this.facts = facts;
        this.evidence = evidence;
    }

    List<Check> all() {
        var checks = new ArrayList<Check>();
        add(checks, "identity", "Identity", "Личность", isOfficersOf(Proof.IDENTITY));
        checks.add(check("duplicate", "Nobody is on file twice", "Никто не заявлен дважды", List.of(), true));
        add(checks, "age", "Age", "Возраст", DerivedChecks::isBirthDate);
        add(checks, "presence", "Time in the country", "Время в стране", isOfficersOf(Proof.PRESENCE));
        add(checks, "employment", "Work", "Работа", DerivedChecks::isConfirmation);
        add(checks, "record", "Record and public order", "Судимость и общественный порядок", this::isOfAuthorities);
        return List.copyOf(checks);
    }

    private void add(List<Check> checks, String id, String english, String russian, Predicate<Fact> which) {
        var established = facts.stream().filter(which).map(this::established).toList();
        if (!established.isEmpty()) {
            checks.add(check(id, english, russian, established, false));
        }
    }

    private static Check check(
            String id, String english, String russian, List<Established> establishes, boolean persons) {
        var name = new EnumMap<Language, String>(Map.of(Language.EN, english, Language.RU, russian));
        return new Check(
                id,
                name,
                establishes,
                persons,
                Set.of(Source.DOCUMENT, Source.EMPLOYER, Source.NOTE, Source.RULE),
                Check.Performer.CASE_OFFICER,
                Check.Applicants.ALL,
                true,
                Optional.empty(),
                false,
                List.of());
    }

    private Predicate<Fact> isOfficersOf(Proof proof) {
        return fact -> fact.source() == FactSource.OFFICER && proves(fact, proof);
    }

    private boolean proves(Fact fact, Proof proof) {
        return fact.provenBy().stream()
                .flatMap(id -> evidence.stream().filter(kind -> kind.id().equals(id)))
                .anyMatch(kind -> kind.proves() == proof);
    }

    private static boolean isBirthDate(Fact fact) {
        return fact.origin().answer().filter(ApplicantAnswer.BIRTH_DATE::equals).isPresent();
    }

    private static boolean isConfirmation(Fact fact) {
        return fact.origin()
                .statement()
                .filter(EmployerStatement.CONFIRMS::equals)
                .isPresent();
    }

    /** What is left to officers: convictions, orders, other procedures. */
    private boolean isOfAuthorities(Fact fact) {
        return fact.source() == FactSource.OFFICER && !proves(fact, Proof.IDENTITY) && !proves(fact, Proof.PRESENCE);
    }

    private Established established(Fact fact) {
        if (isConfirmation(fact)) {
            return new Established(fact.name(), CONFIRMED);
        }
        var usual = usual().get(fact.name());
        if (usual != null) {
            return new Established(fact.name(), List.of(usual));
        }
        return new Established(
                fact.name(),
                fact.source() == FactSource.OFFICER && fact.type() == FactType.BOOLEAN ? List.of("yes") : List.of());
    }

    /** What such versions call usual: what an officer stated when nothing spoke against the applicant. */
    private Map<String, String> usual() {
        return Objects.requireNonNullElse(file.facts(), List.<ProgrammeFile.Fact>of()).stream()
                .filter(fact -> fact.usual() != null)
                .collect(Collectors.toMap(ProgrammeFile.Fact::name, fact -> Objects.requireNonNull(fact.usual())));
    }
}
