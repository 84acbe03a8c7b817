package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code, texts and documents call things by the standard terms of the field and of the frameworks. */
class NamesTest {

    /** A building as a picture of the software; what a person may read of a real one is left alone. */
    private static final Pattern PICTURE = Pattern.compile("(?i)\\b(houses?|doors?|doorways?|rooms?)\\b");

    private static final Pattern PLAIN = Pattern.compile("(?i)room for|has the room|front door");
    private static final Pattern TEXT = Pattern.compile(".*\\.(java|html|properties|yaml|json|md)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java",
                "src/launcher/java",
                "src/main/resources",
                "docs",
                "README.md",
                "processes/README.md"
            })
    void software_is_no_building(Path place) throws IOException {
        var files = textsIn(place);

        assertThat(files).isNotEmpty();
        assertThat(files.stream().flatMap(NamesTest::pictures)).isEmpty();
    }

    private static List<Path> textsIn(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(file -> TEXT.matcher(file.toString()).matches())
                    .filter(file -> !file.endsWith("docs/sources.md") && !file.endsWith("docs/shipped-libraries.md"))
                    .toList();
        }
    }

    private static Stream<String> pictures(Path file) {
        try {
            var found = new ArrayList<String>();
            var lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (PICTURE.matcher(PLAIN.matcher(lines.get(i)).replaceAll("")).find()) {
                    found.add(file + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
            return found.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
