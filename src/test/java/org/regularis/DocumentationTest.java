package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentationTest {

    private static final Path DECISIONS = Path.of("docs/adr");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @ParameterizedTest
    @MethodSource("texts")
    void what_a_text_points_to_is_there(Path text) throws IOException {
        var folder = text.toAbsolutePath().getParent();

        LINK.matcher(Files.readString(text))
                .results()
                .map(link -> folder.resolve(link.group(1)).normalize())
                .forEach(target -> assertThat(target).exists());
    }

    @Test
    void the_texts_point_to_one_another() throws IOException {
        assertThat(texts().flatMap(text -> LINK.matcher(read(text)).results())).hasSizeGreaterThan(40);
    }

    @Test
    void the_readme_is_short_and_shows_the_process_and_the_two_commands() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        assertThat(readme.lines().count()).isLessThanOrEqualTo(150);
        assertThat(readme)
                .contains("](docs/architecture/processes/application-lifecycle.svg)")
                .contains("bin/start")
                .contains("bin/test");
    }

    @Test
    void the_readme_names_every_module() throws IOException {
        var readme = Files.readString(Path.of("README.md"));

        try (var modules = Files.list(Path.of("src/main/java/org/regularis"))) {
            assertThat(modules.filter(Files::isDirectory)).isNotEmpty().allSatisfy(module -> assertThat(readme)
                    .contains("`" + module.getFileName() + "`"));
        }
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_says_context_decision_and_consequences_on_one_screen(Path decision) throws IOException {
        var number = decision.getFileName().toString().substring(0, 4);
        var text = Files.readString(decision);

        assertThat(text).startsWith("# " + number + " ");
        assertThat(text.lines().filter(line -> line.startsWith("## ")))
                .containsExactly("## Context", "## Decision", "## Consequences");
        assertThat(text.lines().count()).isLessThanOrEqualTo(60);
        assertThat(Files.readString(DECISIONS.resolve("README.md"))).contains("(" + decision.getFileName() + ")");
    }

    @Test
    void no_two_decisions_have_one_number() throws IOException {
        assertThat(decisions().map(decision -> decision.getFileName().toString().substring(0, 4)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void the_words_of_the_glossary_are_in_the_code() throws IOException {
        var known = wordsOfTheCode();
        var rows = Files.readAllLines(Path.of("docs/glossary.md")).stream()
                .filter(line -> line.startsWith("| ") && line.contains("`"))
                .map(line -> line.substring(line.lastIndexOf('|', line.length() - 2)))
                .toList();

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> assertThat(
                        CODE.matcher(row).results())
                .flatExtracting(code -> parts(code))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(known).contains(part)));
    }

    private static List<String> parts(MatchResult code) {
        return List.of(code.group(1).split("\\."));
    }

    private static Set<String> wordsOfTheCode() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(DocumentationTest::read)
                    .flatMap(text -> Arrays.stream(text.split("\\W+")))
                    .collect(Collectors.toSet());
        }
    }

    static Stream<Path> texts() throws IOException {
        try (var files = Files.walk(Path.of("docs"))) {
            var texts = files.filter(file -> file.toString().endsWith(".md")).toList();
            return Stream.concat(Stream.of(Path.of("README.md"), Path.of("processes/README.md")), texts.stream());
        }
    }

    static Stream<Path> decisions() throws IOException {
        try (var files = Files.list(DECISIONS)) {
            return files.filter(file -> !file.endsWith("README.md")).sorted().toList().stream();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
