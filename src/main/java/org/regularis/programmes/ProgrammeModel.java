package org.regularis.programmes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.programmes.rules.DecisionTables;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A programme with its decision tables, read from its folder and found sound. */
record ProgrammeModel(Programme programme, DecisionTables tables) {

    private static final ObjectMapper YAML =
            YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** Every programme of the house, by id. */
    static List<ProgrammeModel> onClassPath(Set<String> calendars) {
        try {
            var files = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:processes/programmes/*/programme.yaml");
            return Stream.of(files)
                    .map(file -> read(file, calendars))
                    .sorted(Comparator.comparing(model -> model.programme().id().value()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws InvalidProgramme naming the file and everything that is wrong with it */
    static ProgrammeModel read(Resource file, Set<String> calendars) {
        try {
            var folder = folder(file);
            var programme = new ProgrammeReader(calendars).read(parse(file, folder), folder);
            return new ProgrammeModel(programme, tables(file, folder, programme));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ProgrammeFile parse(Resource file, String folder) throws IOException {
        try (var text = file.getInputStream()) {
            return YAML.readValue(text, ProgrammeFile.class);
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new InvalidProgramme(
                    "processes/programmes/" + folder + "/programme.yaml", List.of(line + e.getOriginalMessage()));
        }
    }

    private static DecisionTables tables(Resource file, String folder, Programme programme) throws IOException {
        try (var admissibility = file.createRelative("admissibility.dmn").getInputStream();
                var findings = file.createRelative("findings.dmn").getInputStream();
                var outcome = file.createRelative("outcome.dmn").getInputStream()) {
            var tables = DecisionTables.read(admissibility, findings, outcome, samples(programme));
            checkOutputs(tables, folder, programme);
            return tables;
        } catch (DecisionTables.Unreadable e) {
            throw new InvalidProgramme("processes/programmes/" + folder, e.problems());
        }
    }

    private static void checkOutputs(DecisionTables tables, String folder, Programme programme) {
        var outcomes = Stream.of(Eligibility.Outcome.values()).map(Enum::name).collect(Collectors.toSet());
        var codes = programme.reasons().stream().map(Programme.Reason::code).collect(Collectors.toSet());
        var problems = new ArrayList<String>();
        for (var table : tables.tables()) {
            for (var rule : table.rules()) {
                var place = table.decision() + ".dmn rule " + rule.id();
                if (!outcomes.contains(rule.outcome())) {
                    problems.add(place + ": '" + rule.outcome() + "' is no outcome");
                }
                if (!table.decision().equals("outcome") && !codes.contains(rule.reason())) {
                    problems.add(place + ": '" + rule.reason() + "' is not in the catalogue of reasons");
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidProgramme("processes/programmes/" + folder, problems);
        }
    }

    private static Map<String, Object> samples(Programme programme) {
        var samples = new HashMap<String, Object>(EligibilityRules.parameters(programme));
        programme.facts().forEach(fact -> samples.put(fact.name(), switch (fact.type()) {
            case "date" -> LocalDate.of(2026, 1, 1);
            case "boolean" -> true;
            case "number" -> BigDecimal.ONE;
            default -> "text";
        }));
        return samples;
    }

    private static String folder(Resource file) throws IOException {
        var steps = file.getURL().getPath().split("/");
        return steps[steps.length - 2];
    }
}
