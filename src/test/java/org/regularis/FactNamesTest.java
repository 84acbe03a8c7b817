package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a fact is called is a programme's affair: no code may know it, or a programme could not drop the fact. */
class FactNamesTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path PROGRAMMES = Path.of("processes/programmes");
    private static final Pattern NAME = Pattern.compile("(?m)^  - name: (\\w+)$");
    private static final Pattern TEXT = Pattern.compile("\"(\\w+)\"");

    /** Versions from before a fact had an origin are read by these names, here and nowhere else. */
    private static final String BY_NAME = "UndeclaredOrigins.java";

    /** Words that are names of facts by chance: of a page, a role of HTML, a kind of thing in a message, an answer. */
    private static final Set<String> BY_CHANCE = Set.of(
            "RecordView.java record",
            "RecordNavigation.java record",
            "SheetTable.java region",
            "ReadingTable.java region",
            "ProgrammeReader.java region",
            "AnswerKey.java citizenship",
            "AnswerKey.java contract",
            "AnswerKey.java region",
            "AnswerKey.java sector",
            "AnswerKey.java sex",
            "DerivedChecks.java record",
            "Enquiry.java citizenship",
            "OfficerFindings.java other_procedure",
            "OfficerFindings.java record",
            "RecordCheck.java record",
            "SearchKeyRows.java birth_date",
            "SignedRecords.java record");

    @Test
    void no_fact_is_known_to_the_code_by_its_name() throws IOException {
        var names = names();
        assertThat(names).contains("filed_on", "hours", "employer_confirms");

        var found = new TreeSet<String>();
        for (var file : sources()) {
            TEXT.matcher(Files.readString(file))
                    .results()
                    .map(match -> match.group(1))
                    .filter(names::contains)
                    .forEach(name -> found.add(file.getFileName() + " " + name));
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(BY_CHANCE);
    }

    /** All of the delivered programmes; of presets, which nobody files under, only those that are no plain words. */
    private static Set<String> names() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(PROGRAMMES)) {
            for (var file : files.filter(it -> it.endsWith("programme.yaml")).toList()) {
                var text = Files.readString(file);
                NAME.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !text.contains("preset: true") || name.contains("_"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(CODE)) {
            var sources = new ArrayList<>(
                    files.filter(file -> file.toString().endsWith(".java")).toList());
            assertThat(sources.removeIf(file -> file.endsWith(BY_NAME))).isTrue();
            return sources;
        }
    }
}
