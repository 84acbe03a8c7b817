package org.regularis.decisions.proof;

import static java.util.stream.Collectors.toMap;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regularis.decisions.proof.DecisionRecord.Act;
import org.regularis.decisions.proof.DecisionRecord.Basis;
import org.regularis.decisions.proof.DecisionRecord.BasisKind;
import org.regularis.decisions.proof.DecisionRecord.CheckState;
import org.regularis.decisions.proof.DecisionRecord.Decided;
import org.regularis.decisions.proof.DecisionRecord.Deviation;
import org.regularis.decisions.proof.DecisionRecord.Fact;
import org.regularis.decisions.proof.DecisionRecord.Found;
import org.regularis.decisions.proof.DecisionRecord.Hearing;
import org.regularis.decisions.proof.DecisionRecord.Kind;
import org.regularis.decisions.proof.DecisionRecord.Proposed;
import org.regularis.decisions.proof.DecisionRecord.RuleAnswer;
import org.regularis.decisions.proof.DecisionRecord.Somebody;
import org.regularis.decisions.proof.DecisionRecord.Source;
import org.regularis.programmes.Check;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.Eligibility.Outcome;
import org.regularis.programmes.Example;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SomeFacts;
import org.regularis.programmes.versions.DecidingFiles;
import org.regularis.shared.Reference;
import org.regularis.signing.CanonicalJson;
import org.regularis.signing.Purpose;
import org.regularis.signing.Signatures;
import org.regularis.signing.TestKeys;
import tools.jackson.databind.JsonNode;

/**
 * Decisions as chance would have them, each as it must be: to measure how fast they are verified, and to change one
 * thing in them. {@code bin/generate-decisions} writes an export of them.
 */
public final class GeneratedDecisions {

    private static final int AT_ONCE = 1_000;
    private static final Instant DECIDED = Instant.parse("2026-11-02T10:15:00Z");
    private static final Somebody OLGA = new Somebody(1, List.of("case-officer"));
    private static final Somebody IRINA = new Somebody(2, List.of("senior-officer"));

    private final RunningProgramme programme = Example.programme();
    private final Map<String, String> files = Example.PROGRAMMES.files(programme.id(), programme.version());
    private final Signatures signatures;
    private final Random chance;
    private final SomeFacts facts;

    public GeneratedDecisions(Signatures signatures, long seed) {
        this.signatures = signatures;
        this.chance = new Random(seed);
        this.facts = new SomeFacts(programme, seed);
    }

    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[1]);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new GeneratedDecisions(TestKeys.of(1), 2026).write(Integer.parseInt(arguments[0]), out);
        }
        System.out.println(file + ": " + arguments[0] + " decisions, " + Files.size(file) / 1_000_000 + " MB");
    }

    /** Writes an export; what costs most, the signatures, on every core. */
    public void write(int decisions, OutputStream out) throws IOException {
        try (var export = new ExportWriter(out)) {
            for (int left = decisions; left > 0; left -= AT_ONCE) {
                var some = Stream.generate(this::next)
                        .limit(Math.min(left, AT_ONCE))
                        .toList();
                var signed = some.parallelStream()
                        .map(it -> new SignedRecords.Entry(
                                0, signed(it), permit(it).map(this::signed)))
                        .toList();
                for (var entry : signed) {
                    export.write(entry.decision(), entry.permit());
                }
            }
            export.finish(DecidingFiles.NAMES.stream().map(files::get).toList(), signatures.publicKeys(), 0);
        }
    }

    /** One of a kind. */
    public DecisionRecord next(Kind kind) {
        var next = next();
        while (next.decision().kind() != kind) {
            next = next();
        }
        return next;
    }

    /** A line of an export. */
    public String line(DecisionRecord decision, Optional<PermitRecord> permit) {
        return ExportWriter.line(signed(decision), permit.map(this::signed));
    }

    /** A line with whatever it says signed anew, as somebody could who has the keys. */
    public String signedAnew(JsonNode line) {
        var permit = line.path("permit").path("record");
        return ExportWriter.line(
                SignedRecord.of(CanonicalJson.text(line.path("record")), Purpose.DECISION, signatures),
                permit.isObject()
                        ? Optional.of(SignedRecord.of(CanonicalJson.text(permit), Purpose.PERMIT, signatures))
                        : Optional.empty());
    }

    /** The files by which all of them were decided, by their SHA-256. */
    public Map<String, String> rules() {
        return DecidingFiles.NAMES.stream().map(files::get).collect(toMap(RecordFormat::sha256, text -> text));
    }

    /** The permit that a grant yields. */
    public Optional<PermitRecord> permit(DecisionRecord decision) {
        if (decision.decision().kind().refuses()) {
            return Optional.empty();
        }
        var from = LocalDate.ofInstant(decision.decision().at(), ZoneOffset.UTC);
        return Optional.of(new PermitRecord(
                DecisionRecord.FORMAT,
                PermitRecord.Type.PERMIT,
                decision.application(),
                PermitNumber.draw(from.getYear(), chance).value(),
                from,
                from.plusMonths(programme.permitMonths()).minusDays(1),
                decision.decision().at().plusSeconds(2),
                RecordFormat.sha256(RecordFormat.canonical(decision))));
    }

    private DecisionRecord next() {
        var given = texts(facts.near(Example.eligible(), chance.nextInt(4)));
        var result = Example.RULES.evaluate(programme, given);
        var kind = kind(result);
        while (!kind.refuses() && kind.agreesWith(result.outcome()) && somethingFails(given)) {
            given = texts(facts.near(Example.eligible(), chance.nextInt(4)));
            result = Example.RULES.evaluate(programme, given);
            kind = kind(result);
        }
        return decided(given, result, kind);
    }

    /** A check may ask for more than the rules do; then the office does not grant. */
    private boolean somethingFails(Map<String, @Nullable String> given) {
        return programme.checks().stream().anyMatch(check -> state(check, given, Kind.GRANT) == CheckState.FAILED);
    }

    private DecisionRecord decided(Map<String, @Nullable String> given, Eligibility result, Kind kind) {
        var refuses = kind.refuses();
        var reasons = refuses ? reasons(result) : List.<String>of();
        var decided = DECIDED.plusSeconds(chance.nextInt(10_000_000));
        var share = programme.secondOpinionShare().setScale(5);
        var draw = BigDecimal.valueOf(chance.nextInt(100_000), 5);
        var deviates = !kind.agreesWith(result.outcome());
        var second = refuses || deviates || draw.compareTo(share) < 0;
        var proposed = decided.minus(Duration.ofHours(5));
        return new DecisionRecord(
                DecisionRecord.FORMAT,
                DecisionRecord.Type.DECISION,
                Reference.draw(chance).value(),
                version(),
                used(given, result, proposed.minus(Duration.ofDays(40))),
                new RuleAnswer(
                        proposed.minus(Duration.ofDays(30)),
                        result.outcome(),
                        result.reasons().stream()
                                .map(it -> new Found(it.rule(), it.reasonCode(), it.outcome()))
                                .toList(),
                        result.unknown()),
                checks(given, kind, proposed.minus(Duration.ofDays(31)), decided.plus(Duration.ofDays(90))),
                deviates ? new Deviation(result.outcome()) : null,
                new Proposed(proposed, OLGA, second, share.toPlainString(), refuses ? null : draw.toPlainString()),
                second ? new Act(decided.minus(Duration.ofHours(2)), IRINA) : null,
                refuses
                        ? new Hearing(
                                reasons,
                                proposed.minus(Duration.ofDays(20)),
                                proposed.minus(Duration.ofDays(1)),
                                chance.nextBoolean() ? proposed.minus(Duration.ofDays(2)) : null)
                        : null,
                new Decided(kind, reasons, decided, decided.plus(Duration.ofDays(28))));
    }

    private Kind kind(Eligibility result) {
        return switch (result.outcome()) {
            case NOT_ADMITTED -> reasons(result).isEmpty() ? Kind.GRANT : Kind.NON_ADMISSION;
            case INELIGIBLE -> reasons(result).isEmpty() ? Kind.GRANT : Kind.REFUSAL;
            case OFFICER_REVIEW, MORE_EVIDENCE, ELIGIBLE -> Kind.GRANT;
        };
    }

    /** Those that a rule gives and that can carry a refusal. */
    private List<String> reasons(Eligibility result) {
        return result.reasons().stream()
                .filter(it -> it.outcome() == Outcome.NOT_ADMITTED || it.outcome() == Outcome.INELIGIBLE)
                .map(Eligibility.Found::reasonCode)
                .filter(code -> programme.reason(code).refusal() != Programme.RefusalGround.NEVER)
                .distinct()
                .toList();
    }

    private DecisionRecord.ProgrammeVersion version() {
        var hashes = new TreeMap<String, String>();
        DecidingFiles.NAMES.forEach(name -> hashes.put(name, RecordFormat.sha256(files.get(name))));
        return new DecisionRecord.ProgrammeVersion(programme.id().value(), programme.version(), hashes);
    }

    private List<Fact> used(Map<String, @Nullable String> given, Eligibility result, Instant at) {
        var asked = Example.PROGRAMMES.asked(programme.id(), programme.version(), result);
        var used = new ArrayList<Fact>();
        for (var fact : programme.facts()) {
            if (asked.contains(fact.name()) && given.containsKey(fact.name())) {
                var officer = fact.source() == FactSource.OFFICER;
                used.add(new Fact(
                        fact.name(),
                        given.get(fact.name()),
                        officer ? Source.OFFICER : Source.APPLICANT,
                        officer ? document() : new Basis(BasisKind.ANSWER, null, null),
                        at,
                        officer ? OLGA : null));
            }
        }
        return used;
    }

    private Basis document() {
        return new Basis(BasisKind.DOCUMENT, new UUID(chance.nextLong(), chance.nextLong()), 1 + chance.nextInt(3));
    }

    /** As an office does them that decides what it may: a grant waits for what is open. */
    private List<DecisionRecord.Check> checks(
            Map<String, @Nullable String> given, Kind kind, Instant at, Instant until) {
        return programme.checks().stream()
                .map(check -> {
                    var state = state(check, given, kind);
                    boolean found = state != CheckState.OPEN && state != CheckState.NOT_NEEDED;
                    return new DecisionRecord.Check(
                            check.id(),
                            state,
                            found ? at : null,
                            found ? OLGA : null,
                            check.validMonths().isPresent() && found ? until : null,
                            null);
                })
                .toList();
    }

    private static CheckState state(Check check, Map<String, @Nullable String> given, Kind kind) {
        if (check.appliesTo() == Check.Applicants.MINORS) {
            return CheckState.NOT_NEEDED;
        }
        boolean fails = check.establishes().stream()
                .anyMatch(it ->
                        given.containsKey(it.fact()) && !it.isPassedBy(Optional.ofNullable(given.get(it.fact()))));
        boolean open = check.establishes().stream().anyMatch(it -> !given.containsKey(it.fact()));
        return fails ? CheckState.FAILED : open && kind.refuses() ? CheckState.OPEN : CheckState.PASSED;
    }

    private static Map<String, @Nullable String> texts(Map<String, @Nullable Object> values) {
        var texts = new HashMap<String, @Nullable String>();
        values.forEach((name, value) -> texts.put(name, value == null ? null : value.toString()));
        return texts;
    }

    private SignedRecord signed(DecisionRecord decision) {
        return SignedRecord.of(RecordFormat.canonical(decision), Purpose.DECISION, signatures);
    }

    private SignedRecord signed(PermitRecord permit) {
        return SignedRecord.of(RecordFormat.canonical(permit), Purpose.PERMIT, signatures);
    }
}
