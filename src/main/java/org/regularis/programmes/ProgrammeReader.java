package org.regularis.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ProgrammeId;

/** Turns a programme's file into a {@link Programme} and says everything that is wrong with it at once. */
final class ProgrammeReader {

    private static final Set<String> TYPES = Set.of("date", "boolean", "number", "text");
    private static final Set<String> SOURCES = Set.of("applicant", "officer", "employer", "system");

    private final Set<String> calendars;
    private final List<String> problems = new ArrayList<>();

    ProgrammeReader(Set<String> calendars) {
        this.calendars = calendars;
    }

    /** @param place the folder of the file, which is the programme's id */
    Programme read(ProgrammeFile file, String place) {
        var regions = list("regions", file.regions(), this::region);
        var programme = new Programme(
                new ProgrammeId(text("id", file.id())),
                text("version", file.version()),
                words("title", file.title()),
                words("summary", file.summary()),
                need("opensOn", file.opensOn(), LocalDate.EPOCH),
                need("closesOn", file.closesOn(), LocalDate.EPOCH),
                need("cutOff", file.cutOff(), LocalDate.EPOCH),
                need("permitMonths", file.permitMonths(), 1),
                need("secondOpinionShare", file.secondOpinionShare(), BigDecimal.ZERO),
                need("periods", file.periods(), new Programme.Periods(1, 0, 1, 0, 1, 0, 1, 0)),
                regions,
                list("evidence", file.evidence(), this::evidence),
                list("facts", file.facts(), fact -> fact(fact, regions)),
                list("reasons", file.reasons(), this::reason),
                guide(need("guide", file.guide(), new ProgrammeFile.Guide(null, null, null))));
        check(programme, place);
        if (!problems.isEmpty()) {
            throw new InvalidProgramme("processes/programmes/" + place + "/programme.yaml", problems);
        }
        return programme;
    }

    private Programme.Region region(ProgrammeFile.Region file) {
        var id = text("regions: id", file.id());
        return new Programme.Region(
                id,
                words("region " + id + ": name", file.name()),
                new OfficeId(text("region " + id + ": office", file.office())),
                text("region " + id + ": calendar", file.calendar()));
    }

    private Programme.EvidenceKind evidence(ProgrammeFile.Evidence file) {
        var id = text("evidence: id", file.id());
        return new Programme.EvidenceKind(
                id, words("evidence " + id + ": name", file.name()),
                words("evidence " + id + ": hint", file.hint()), file.needed());
    }

    private Programme.Fact fact(ProgrammeFile.Fact file, List<Programme.Region> regions) {
        var name = text("facts: name", file.name());
        var choices = "regions".equals(file.choicesFrom()) ? regionNames(regions) : choices(name, file.choices());
        return new Programme.Fact(
                name,
                text("fact " + name + ": type", file.type()),
                text("fact " + name + ": source", file.source()),
                words("fact " + name + ": question", file.question()),
                List.copyOf(choices.keySet()),
                Optional.ofNullable(file.answer()),
                choices,
                Optional.ofNullable(file.usual()));
    }

    private static Map<String, Map<Language, String>> regionNames(List<Programme.Region> regions) {
        var names = new LinkedHashMap<String, Map<Language, String>>();
        regions.forEach(region -> names.put(region.id(), region.name()));
        return names;
    }

    private Map<String, Map<Language, String>> choices(String fact, @Nullable List<Map<String, String>> file) {
        var names = new LinkedHashMap<String, Map<Language, String>>();
        for (var choice : file == null ? List.<Map<String, String>>of() : file) {
            var value = text("fact " + fact + ": choice", choice.get("value"));
            names.put(value, words("fact " + fact + ": choice " + value, choice));
        }
        return names;
    }

    private Programme.Reason reason(ProgrammeFile.Reason file) {
        var code = text("reasons: code", file.code());
        return new Programme.Reason(
                code, words("reason " + code + ": text", file.text()),
                text("reason " + code + ": legalBasis", file.legalBasis()), file.verified());
    }

    private Programme.Guide guide(ProgrammeFile.Guide file) {
        return new Programme.Guide(
                byLanguage("guide: whoCanApply", file.whoCanApply(), List.of()),
                words("guide: cost", file.cost()),
                list("guide: selfCheck", file.selfCheck(), this::question));
    }

    private Programme.Question question(ProgrammeFile.Question file) {
        var fact = text("selfCheck: fact", file.fact());
        return new Programme.Question(
                fact,
                words("selfCheck " + fact + ": question", file.question()),
                file.hint() == null ? Map.of() : words("selfCheck " + fact + ": hint", file.hint()));
    }

    private void check(Programme programme, String place) {
        require(programme.id().value().equals(place), "id is '" + programme.id() + "', its folder is '" + place + "'");
        require(!programme.closesOn().isBefore(programme.opensOn()), "closesOn is before opensOn");
        require(programme.permitMonths() > 0, "permitMonths is not above 0");
        require(programme.secondOpinionShare().signum() >= 0
                && programme.secondOpinionShare().compareTo(BigDecimal.ONE) <= 0,
                "secondOpinionShare is not in 0 to 1");
        checkPeriods(programme.periods());
        programme.regions().forEach(region -> require(calendars.contains(region.calendar()),
                "region " + region.id() + ": there is no processes/calendars/" + region.calendar() + ".yaml"));
        unique("region", programme.regions(), Programme.Region::id);
        unique("evidence", programme.evidence(), Programme.EvidenceKind::id);
        unique("fact", programme.facts(), Programme.Fact::name);
        unique("reason", programme.reasons(), Programme.Reason::code);
        programme.facts().forEach(this::checkFact);
        programme.guide().selfCheck().forEach(question -> require(programme.fact(question.fact()).isPresent(),
                "selfCheck asks for '" + question.fact() + "', which is no fact"));
    }

    private void checkPeriods(Programme.Periods periods) {
        checkPeriod("statutory", periods.statutory(), periods.statutoryWarning());
        checkPeriod("evidence", periods.evidence(), periods.evidenceReminder());
        checkPeriod("employer", periods.employer(), periods.employerReminder());
        checkPeriod("notice", periods.notice(), periods.noticeReminder());
    }

    private void checkPeriod(String name, int days, int reminder) {
        require(days > 0, "periods: " + name + " is not above 0");
        require(reminder >= 0 && reminder < days, "periods: the reminder or warning of " + name + " is not within it");
    }

    private void checkFact(Programme.Fact fact) {
        var name = "fact " + fact.name();
        require(fact.name().matches("[a-z][a-z0-9_]*"), name + ": a name has small letters, digits and underscores");
        require(!EligibilityRules.PARAMETERS.contains(fact.name()), name + ": is the name of a parameter");
        require(TYPES.contains(fact.type()), name + ": type '" + fact.type() + "' is none of " + sorted(TYPES));
        require(SOURCES.contains(fact.source()),
                name + ": source '" + fact.source() + "' is none of " + sorted(SOURCES));
        require(fact.choices().isEmpty() || fact.type().equals("text"), name + ": only a text has choices");
        require(fact.usual().filter(usual -> !isChoice(fact, usual)).isEmpty(),
                name + ": usual '" + fact.usual().orElse("") + "' is none of its choices");
        require(fact.answer().filter(ApplicantFacts::isUnknownKind).isEmpty(),
                name + ": answer '" + fact.answer().orElse("") + "' is nothing that can be worked out");
    }

    private static boolean isChoice(Programme.Fact fact, String value) {
        return fact.type().equals("boolean")
                ? value.equals("yes") || value.equals("no")
                : fact.choices().contains(value);
    }

    private static List<String> sorted(Set<String> values) {
        return values.stream().sorted().toList();
    }

    private <T> void unique(String kind, List<T> things, Function<T, String> name) {
        var seen = new HashSet<String>();
        things.stream().map(name).filter(Predicate.not(seen::add))
                .forEach(twice -> problems.add(kind + " " + twice + " appears twice"));
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }

    private <T> T need(String place, @Nullable T value, T otherwise) {
        require(value != null, place + " is missing");
        return value == null ? otherwise : value;
    }

    private String text(String place, @Nullable String value) {
        require(value != null && !value.isBlank(), place + " is missing");
        return value == null || value.isBlank() ? "?" : value;
    }

    private Map<Language, String> words(String place, @Nullable Map<String, String> file) {
        return byLanguage(place, file, "");
    }

    private <T> Map<Language, T> byLanguage(String place, @Nullable Map<String, T> file, T otherwise) {
        var byLanguage = new EnumMap<Language, T>(Language.class);
        Arrays.stream(Language.values()).forEach(language -> byLanguage.put(
                language,
                need(
                        place + " in '" + language.code() + "'",
                        file == null ? null : file.get(language.code()),
                        otherwise)));
        return byLanguage;
    }

    private <F, T> List<T> list(String place, @Nullable List<F> file, Function<F, T> read) {
        require(file != null && !file.isEmpty(), place + " is missing or empty");
        return file == null ? List.of() : file.stream().map(read).toList();
    }
}
