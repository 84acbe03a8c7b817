package org.regularis.programmes.versions;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.programmes.ApprovedVersions;
import org.regularis.programmes.Eligibility;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.rules.DecisionTables;
import org.regularis.programmes.rules.Problem;
import org.regularis.programmes.rules.RuleTable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A programme with its decision tables, read from its files and found sound.
 *
 * @param tables empty for a preset of which only the parameters are known
 */
public record ProgrammeModel(Programme programme, Optional<DecisionTables> tables, ProgrammeFiles files) {

    /** All cases of a programme are answered within this time; those that are delivered need less than a second. */
    private static final Duration LONGEST_TEST = Duration.ofSeconds(30);

    /** What was delivered does not change while the software runs: it is read and tested once for each set of calendars. */
    private static final Map<Set<String>, List<ProgrammeModel>> DELIVERED = new ConcurrentHashMap<>();

    /** Every programme that the software is delivered with, by id. */
    public static List<ProgrammeModel> onClassPath(Set<String> calendars) {
        return DELIVERED.computeIfAbsent(Set.copyOf(calendars), ProgrammeModel::readFromClassPath);
    }

    /** The delivered programme that has these files. */
    static Optional<ProgrammeModel> delivered(ProgrammeFiles files, Set<String> calendars) {
        return onClassPath(calendars).stream()
                .filter(model -> model.files().equals(files))
                .findFirst();
    }

    private static List<ProgrammeModel> readFromClassPath(Set<String> calendars) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:processes/programmes/*/programme.yaml");
            return Stream.of(files)
                    .map(file -> read(file, calendars))
                    .map(ProgrammeModel::tested)
                    .sorted(Comparator.comparing(model -> model.programme().id().value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidProgramme naming the folder and everything that is wrong in it */
    static ProgrammeModel read(Resource file, Set<String> calendars) {
        try {
            var folder = folder(file);
            var place = "processes/programmes/" + folder;
            var model = read(ProgrammeFiles.beside(file), place, calendars);
            if (!model.programme().id().value().equals(folder)) {
                throw new InvalidProgramme(
                        place,
                        List.of(Problem.content("programme.yaml: id is '"
                                + model.programme().id() + "', its folder is '" + folder + "'")));
            }
            return model;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param place where the files come from, for the person who reads what is wrong
     * @throws InvalidProgramme naming everything that is wrong
     */
    static ProgrammeModel read(ProgrammeFiles files, String place, Set<String> calendars) {
        try {
            var programme = new ProgrammeReader(files.programme(), calendars).read();
            return new ProgrammeModel(programme, tables(files, place, programme), files);
        } catch (UnsoundFile e) {
            throw new InvalidProgramme(
                    place,
                    e.problems().stream()
                            .map(problem -> problem.at(ProgrammeFiles.PROGRAMME + " "))
                            .toList());
        }
    }

    /**
     * This model after its rules have answered its cases.
     *
     * @throws InvalidProgramme naming each case that they answer otherwise
     */
    ProgrammeModel tested() {
        var problems = new ArrayList<Problem>();
        tables.ifPresent(rules -> {
            try {
                var end = System.nanoTime() + LONGEST_TEST.toNanos();
                for (var it : cases()) {
                    problems.addAll(it.problems(programme, rules));
                    if (System.nanoTime() - end > 0) {
                        problems.add(new Problem(
                                Problem.Kind.SIZE, "takes longer than " + LONGEST_TEST.toSeconds() + " seconds"));
                        break;
                    }
                }
            } catch (UnsoundFile e) {
                problems.addAll(e.problems());
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidProgramme(
                    "processes/programmes/" + programme.id(),
                    problems.stream()
                            .map(problem -> problem.at(ProgrammeFiles.CASES + " "))
                            .toList());
        }
        return this;
    }

    ApprovedVersions.Version version() {
        return new ApprovedVersions.Version(programme, tables, files.texts());
    }

    public List<RuleCase> cases() {
        return RuleCase.of(files.text(ProgrammeFiles.CASES));
    }

    private static Optional<DecisionTables> tables(ProgrammeFiles files, String place, Programme programme) {
        if (!programme.hasRules()) {
            return Optional.empty();
        }
        var missing =
                ProgrammeFiles.NAMES.stream().filter(name -> !files.has(name)).toList();
        if (!missing.isEmpty()) {
            throw new InvalidProgramme(
                    place,
                    missing.stream()
                            .map(name -> Problem.content(name + " is missing"))
                            .toList());
        }
        try {
            var tables = DecisionTables.read(
                    stream(files.text(ProgrammeFiles.ADMISSIBILITY)),
                    stream(files.text(ProgrammeFiles.FINDINGS)),
                    stream(files.text(ProgrammeFiles.OUTCOME)),
                    samples(programme));
            checkOutputs(tables, place, programme);
            return Optional.of(tables);
        } catch (DecisionTables.Unreadable e) {
            throw new InvalidProgramme(place, e.problems());
        }
    }

    private static void checkOutputs(DecisionTables tables, String place, Programme programme) {
        var outcomes = Stream.of(Eligibility.Outcome.values()).map(Enum::name).collect(Collectors.toSet());
        var problems = new ArrayList<Problem>();
        for (var table : tables.tables()) {
            for (var rule : table.rules()) {
                var where = table.decision() + ".dmn rule " + rule.id();
                if (!outcomes.contains(rule.outcome())) {
                    problems.add(Problem.content(where + ": '" + rule.outcome() + "' is no outcome"));
                }
                if (!table.decision().equals("outcome")) {
                    problem(rule, programme)
                            .ifPresent(problem -> problems.add(Problem.content(where + ": " + problem)));
                }
            }
        }
        if (programme instanceof RunningProgramme running) {
            var rules = tables.tables().stream()
                    .flatMap(table -> table.rules().stream())
                    .map(RuleTable.Rule::id)
                    .collect(Collectors.toSet());
            running.noDeviation().stream()
                    .filter(rule -> !rules.contains(rule))
                    .sorted()
                    .forEach(rule -> problems.add(
                            Problem.content("programme.yaml: noDeviation names '" + rule + "', which is no rule")));
        }
        if (!problems.isEmpty()) {
            throw new InvalidProgramme(place, problems);
        }
    }

    private static Optional<String> problem(RuleTable.Rule rule, Programme programme) {
        var reason = programme.reasons().stream()
                .filter(it -> it.code().equals(rule.reason()))
                .findFirst();
        if (reason.isEmpty()) {
            return Optional.of("'" + rule.reason() + "' is not in the catalogue of reasons");
        }
        var told = reason.get().mark();
        return rule.mark().isWeakerThan(told)
                ? Optional.of("is marked " + rule.mark().key() + ", but its reason " + rule.reason() + " " + told.key())
                : Optional.empty();
    }

    static Map<String, Object> samples(Programme programme) {
        var samples = new HashMap<String, Object>(EligibilityRules.parameters(programme));
        programme
                .facts()
                .forEach(fact -> samples.put(
                        fact.name(),
                        switch (fact.type()) {
                            case DATE -> LocalDate.of(2026, 1, 1);
                            case BOOLEAN -> true;
                            case NUMBER -> BigDecimal.ONE;
                            case TEXT -> "text";
                        }));
        return samples;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String folder(Resource file) throws IOException {
        var steps = file.getURL().getPath().split("/");
        return steps[steps.length - 2];
    }
}
