package org.regularis.programmes.versions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.ApplicantAnswer;
import org.regularis.programmes.Check;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.EmployerStatement;
import org.regularis.programmes.FactSource;
import org.regularis.programmes.FactType;
import org.regularis.programmes.Preset;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Profile.Parameter;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.SystemFact;
import org.regularis.programmes.invented.InventedFact;
import org.regularis.programmes.rules.Problem;
import org.regularis.shared.CalendarId;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.SourceMark;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns a programme's file into a {@link Programme} and says everything that is wrong with it at once: first its
 * shape, by the schema, then what a schema cannot see.
 */
final class ProgrammeReader {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private final Set<String> calendars;
    private final JsonNode written;
    private final ProgrammeFile file;
    private final boolean undeclared;
    private final List<Problem> problems = new ArrayList<>();

    /** @throws UnsoundFile when the file does not have the shape of a programme */
    ProgrammeReader(String yaml, Set<String> calendars) {
        this.calendars = calendars;
        this.written = ProgrammeSchema.read(yaml);
        this.file = MAPPER.treeToValue(written, ProgrammeFile.class);
        this.undeclared = UndeclaredOrigins.holdFor(file);
    }

    /** @throws UnsoundFile when its parts do not go together */
    Programme read() {
        check();
        refuse();
        var programme = programme();
        each("/facts", programme.facts(), (place, fact) -> InventedFact.problem(programme, fact)
                .ifPresent(problem -> add(place + "/invented", problem.at("fact " + fact.name() + ": invented: "))));
        refuse();
        return programme;
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new UnsoundFile(problems);
        }
    }

    private Programme programme() {
        var basics = new Programme.Basics(
                new ProgrammeId(file.id()),
                file.version(),
                words(file.title()),
                words(file.summary()),
                profile(),
                list(file.evidence(), this::evidence),
                list(file.facts(), this::fact),
                list(
                        file.reasons(),
                        reason -> new Programme.Reason(
                                reason.code(),
                                words(reason.text()),
                                reason.legalBasis(),
                                mark(reason.mark()),
                                refusal(reason))));
        return file.preset() ? new Preset(basics) : new RunningProgramme(basics, terms(basics));
    }

    private Profile profile() {
        return new Profile(
                Optional.ofNullable(file.country()),
                Optional.ofNullable(file.opensOn()),
                Optional.ofNullable(file.closesOn()),
                Optional.ofNullable(file.cutOff()),
                Optional.ofNullable(file.minimumStayMonths()),
                list(file.filers(), Function.identity()),
                Optional.ofNullable(file.permitMonths()),
                Optional.ofNullable(file.cap()),
                told(),
                Optional.ofNullable(file.results()).map(ProgrammeReader::results));
    }

    private Map<Parameter, Profile.Told> told() {
        var told = new EnumMap<Parameter, Profile.Told>(Parameter.class);
        for (var parameter : Parameter.values()) {
            var line = file.parameters().get(parameter.key());
            if (line != null) {
                var text = words(Map.of("en", line.en(), "ru", line.ru()));
                told.put(parameter, new Profile.Told(text, line.source(), mark(line.mark())));
            }
        }
        return told;
    }

    private static Profile.Results results(ProgrammeFile.Results results) {
        return new Profile.Results(
                Optional.ofNullable(results.asOf()),
                Optional.ofNullable(results.lodged()),
                Optional.ofNullable(results.people()),
                Optional.ofNullable(results.granted()),
                Optional.ofNullable(results.refused()),
                Optional.ofNullable(results.closedOtherwise()),
                Optional.ofNullable(results.pending()),
                Optional.ofNullable(results.days()),
                Optional.ofNullable(results.peakADay()),
                results.note() == null ? Map.of() : words(results.note()),
                results.source(),
                mark(results.mark()));
    }

    private Programme.EvidenceKind evidence(ProgrammeFile.Evidence kind) {
        return new Programme.EvidenceKind(
                kind.id(),
                words(kind.name()),
                words(kind.hint()),
                kind.needed(),
                Programme.Proof.valueOf(kind.proves().toUpperCase(Locale.ROOT)),
                list(
                        kind.types(),
                        type -> new Programme.DocumentType(
                                type.id(),
                                type.strength(),
                                words(type.name()),
                                Optional.ofNullable(type.validMonths()),
                                type.translation(),
                                type.apostille())));
    }

    private Programme.Fact fact(ProgrammeFile.Fact fact) {
        var choices = choices(fact);
        return new Programme.Fact(
                fact.name(),
                FactType.of(fact.type()),
                FactSource.of(fact.source()),
                words(fact.question()),
                List.copyOf(choices.keySet()),
                fact.otherValues(),
                origin(fact),
                choices,
                list(fact.provenBy(), Function.identity()),
                Optional.ofNullable(fact.invented()));
    }

    private Programme.Origin origin(ProgrammeFile.Fact fact) {
        return new Programme.Origin(
                Optional.ofNullable(fact.answer()).map(ApplicantAnswer::of),
                undeclared
                        ? UndeclaredOrigins.statement(fact)
                        : Optional.ofNullable(fact.statement()).map(EmployerStatement::of),
                undeclared
                        ? UndeclaredOrigins.system(fact)
                        : Optional.ofNullable(fact.system())
                                .map(SystemFact::of)
                                .or(() -> file.checks() == null ? UndeclaredOrigins.measured(fact) : Optional.empty()));
    }

    private Map<String, Map<Language, String>> choices(ProgrammeFile.Fact fact) {
        var names = new LinkedHashMap<String, Map<Language, String>>();
        if (fact.choicesFrom() != null) {
            list(file.regions(), region -> names.put(region.id(), words(region.name())));
        }
        list(fact.choices(), choice -> names.put(Objects.requireNonNull(choice.get("value")), words(choice)));
        return names;
    }

    /** Before programmes said it, an officer could give every reason. */
    private Programme.RefusalGround refusal(ProgrammeFile.Reason reason) {
        if (reason.refusal() != null) {
            return Programme.RefusalGround.of(reason.refusal());
        }
        return file.checks() == null ? Programme.RefusalGround.DISCRETIONARY : Programme.RefusalGround.BY_RULE;
    }

    private RunningProgramme.Safeguards safeguards(Programme.Basics basics) {
        var checks = file.checks() == null
                ? new DerivedChecks(file, basics.facts(), basics.evidence()).all()
                : list(file.checks(), ProgrammeReader::check);
        return new RunningProgramme.Safeguards(checks, Set.copyOf(list(file.noDeviation(), Function.identity())));
    }

    private static Check check(ProgrammeFile.Check check) {
        return new Check(
                check.id(),
                words(check.name()),
                list(
                        check.establishes(),
                        it -> new Check.Established(it.fact(), list(it.passes(), Function.identity()))),
                check.persons(),
                Set.copyOf(list(check.sources(), Check.Source::of)),
                check.by() == null ? Check.Performer.CASE_OFFICER : Check.Performer.of(check.by()),
                check.appliesTo() == null ? Check.Applicants.ALL : Check.Applicants.of(check.appliesTo()),
                check.needed(),
                Optional.ofNullable(check.validMonths()),
                check.secondPerson(),
                list(check.registers(), it -> new Check.Inquiry(it.id(), list(it.clears(), Function.identity()))));
    }

    private RunningProgramme.Terms terms(Programme.Basics basics) {
        var guide = Objects.requireNonNull(file.guide());
        return new RunningProgramme.Terms(
                Objects.requireNonNull(file.opensOn()),
                Objects.requireNonNull(file.closesOn()),
                Objects.requireNonNull(file.permitMonths()),
                Objects.requireNonNullElse(file.secondOpinionShare(), BigDecimal.ZERO),
                Objects.requireNonNull(file.periods()),
                list(
                        file.regions(),
                        region -> new Programme.Region(
                                region.id(),
                                words(region.name()),
                                new OfficeId(region.office()),
                                new CalendarId(region.calendar()))),
                Objects.requireNonNull(file.presence()),
                safeguards(basics),
                new Programme.Guide(
                        byLanguage(guide.whoCanApply()),
                        words(guide.cost()),
                        list(
                                guide.selfCheck(),
                                question -> new Programme.Question(
                                        question.fact(),
                                        words(question.question()),
                                        question.hint() == null ? Map.of() : words(question.hint())))));
    }

    private void check() {
        if (file.opensOn() != null && file.closesOn() != null) {
            require(!file.closesOn().isBefore(file.opensOn()), "/closesOn", "closesOn is before opensOn");
        }
        if (file.periods() != null) {
            checkPeriods(file.periods());
        }
        each(
                "/regions",
                file.regions(),
                (place, region) -> require(
                        calendars.contains(region.calendar()),
                        place + "/calendar",
                        "region " + region.id() + ": there is no processes/calendars/" + region.calendar() + ".yaml"));
        unique("/regions", "region", file.regions(), ProgrammeFile.Region::id);
        unique("/evidence", "evidence", file.evidence(), ProgrammeFile.Evidence::id);
        each(
                "/evidence",
                file.evidence(),
                (place, kind) -> unique(
                        place + "/types",
                        "evidence " + kind.id() + ": type",
                        kind.types(),
                        ProgrammeFile.DocumentType::id));
        unique("/facts", "fact", file.facts(), ProgrammeFile.Fact::name);
        unique("/reasons", "reason", file.reasons(), ProgrammeFile.Reason::code);
        each("/facts", file.facts(), this::checkFact);
        if (!undeclared) {
            problems.addAll(new OriginCheck(written, file).problems());
        }
        problems.addAll(new ChecksReview(written, file).problems());
        if (file.guide() != null) {
            var facts = names(file.facts(), ProgrammeFile.Fact::name);
            each(
                    "/guide/selfCheck",
                    file.guide().selfCheck(),
                    (place, question) -> require(
                            facts.contains(question.fact()),
                            place + "/fact",
                            "selfCheck asks for '" + question.fact() + "', which is no fact"));
        }
    }

    private void checkPeriods(Programme.Periods periods) {
        checkPeriod("statutory", periods.statutory(), periods.statutoryWarning());
        checkPeriod("evidence", periods.evidence(), periods.evidenceReminder());
        checkPeriod("employer", periods.employer(), periods.employerReminder());
        checkPeriod("notice", periods.notice(), periods.noticeReminder());
    }

    private void checkPeriod(String name, int days, int reminder) {
        require(
                reminder < days,
                "/periods/" + name,
                "periods: the reminder or warning of " + name + " is not within it");
    }

    private void checkFact(String place, ProgrammeFile.Fact fact) {
        var name = "fact " + fact.name();
        var choices = choices(fact).keySet();
        require(
                !EligibilityRules.PARAMETERS.contains(fact.name()),
                place + "/name",
                name + ": is the name of a parameter");
        require(
                choices.isEmpty() || FactType.of(fact.type()) == FactType.TEXT,
                place + "/type",
                name + ": only a text has choices");
        var kinds = names(file.evidence(), ProgrammeFile.Evidence::id);
        list(fact.provenBy(), Function.identity())
                .forEach(kind -> require(
                        kinds.contains(kind),
                        place + "/provenBy",
                        name + ": is proven by '" + kind + "', which is no kind of evidence"));
    }

    private <T> void unique(String place, String kind, @Nullable List<T> things, Function<T, String> name) {
        var seen = new HashSet<String>();
        each(
                place,
                things,
                (where, thing) ->
                        require(seen.add(name.apply(thing)), where, kind + " " + name.apply(thing) + " appears twice"));
    }

    private static <T> void each(String place, @Nullable List<T> things, BiConsumer<String, T> look) {
        for (int i = 0; things != null && i < things.size(); i++) {
            look.accept(place + "/" + i, things.get(i));
        }
    }

    private void require(boolean holds, String place, String problem) {
        if (!holds) {
            add(place, Problem.content(problem));
        }
    }

    private void add(String place, Problem problem) {
        problems.add(problem.at(ProgrammeSchema.line(written.at(place))));
    }

    private static <T> Set<String> names(@Nullable List<T> things, Function<T, String> name) {
        return things == null ? Set.of() : things.stream().map(name).collect(Collectors.toSet());
    }

    private static SourceMark mark(String written) {
        return SourceMark.find(written).orElseThrow();
    }

    private static Map<Language, String> words(Map<String, String> written) {
        return byLanguage(written);
    }

    private static <T> Map<Language, T> byLanguage(Map<String, T> written) {
        var byLanguage = new EnumMap<Language, T>(Language.class);
        for (var language : Language.values()) {
            byLanguage.put(language, Objects.requireNonNull(written.get(language.code())));
        }
        return byLanguage;
    }

    private static <F, T> List<T> list(@Nullable List<F> written, Function<F, T> read) {
        return written == null ? List.of() : written.stream().map(read).toList();
    }
}
