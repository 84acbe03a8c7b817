package org.regularis.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds all texts to their rules: complete in both languages, well formed, and none missing. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([a-z][\\w.-]*)[}(]");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern TRANSLATED = Pattern.compile("getTranslation\\(\\s*\"([a-z][\\w.-]*\\w)\"");

    static Stream<String> bundles() {
        return files(MESSAGES)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith("_en.properties"))
                .map(name -> name.replace("_en.properties", ""));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void a_bundle_says_the_same_things_in_both_languages(String bundle) {
        assertThat(words(bundle, "ru").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(words(bundle, "en").stringPropertyNames());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_key_is_written_twice(String bundle) throws IOException {
        for (var language : List.of("en", "ru")) {
            assertThat(Files.readAllLines(MESSAGES.resolve(bundle + "_" + language + ".properties")).stream()
                            .filter(line -> line.matches("[a-z][\\w.-]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void no_words_are_left_empty(String bundle) {
        assertThat(words(bundle, "en").values()).isNotEmpty().allSatisfy(text -> assertThat(text.toString())
                .isNotBlank());
        assertThat(words(bundle, "ru").values()).isNotEmpty().allSatisfy(text -> assertThat(text.toString())
                .isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void every_message_is_well_formed_and_names_the_same_arguments(String bundle) {
        Properties english = words(bundle, "en");
        Properties russian = words(bundle, "ru");

        for (String key : english.stringPropertyNames()) {
            assertThat(arguments(russian.getProperty(key), key))
                    .as(key)
                    .isEqualTo(arguments(english.getProperty(key), key));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keys_begin_with_the_name_of_their_module(String bundle) {
        assertThat(words(bundle, "en").stringPropertyNames())
                .isNotEmpty()
                .allMatch(key -> key.startsWith(bundle + "."));
    }

    @Test
    void every_key_of_a_page_has_words() {
        assertThat(allKeys()).containsAll(found(IN_TEMPLATE, TEMPLATES, ".html"));
    }

    @Test
    void every_key_of_a_screen_has_words() {
        assertThat(allKeys()).containsAll(found(TRANSLATED, SOURCES, ".java"));
    }

    private static List<String> arguments(String text, String key) {
        assertThat(new MessageFormat(text, Locale.ENGLISH)).as(key).isNotNull();
        return ARGUMENT.matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .sorted()
                .toList();
    }

    private static Set<String> allKeys() {
        return bundles()
                .flatMap(bundle -> words(bundle, "en").stringPropertyNames().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) {
        return files(folder)
                .filter(file -> file.toString().endsWith(ending))
                .flatMap(file -> pattern.matcher(text(file)).results().map((MatchResult match) -> match.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(String bundle, String language) {
        var words = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language + ".properties"))) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return Arrays.stream(files.filter(Files::isRegularFile).toArray(Path[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
