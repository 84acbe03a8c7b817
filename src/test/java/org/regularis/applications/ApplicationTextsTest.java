package org.regularis.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.AnswerSheet;
import org.regularis.applications.answers.Choices;
import org.regularis.applications.answers.Flaw;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.programmes.DocumentWarning;

class ApplicationTextsTest {

    private static final Pattern KEY = Pattern.compile("[\"'{](applications\\.[A-Za-z_.-]+[A-Za-z_-])[\"'(}]");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everything_that_can_be_said_has_its_words(String language) {
        assertThat(texts(language).stringPropertyNames()).containsAll(keys().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void every_key_in_code_and_pages_has_its_words(String language) {
        var sources = Stream.concat(
                files(Path.of("src/main/java/org/regularis/applications")),
                files(Path.of("src/main/resources/templates/applications")));

        assertThat(texts(language).stringPropertyNames())
                .containsAll(sources.flatMap(this::keysIn).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "9999-12-31", "0"})
    void every_flaw_has_its_sentence(String text) {
        var keys = Stream.of(AnswerKey.values())
                .map(key -> key.section() == AnswerKey.Section.PRESENCE ? key.of(0) : key.text());
        var answers = keys.collect(Collectors.toMap(key -> key, key -> text));

        var flaws = new AnswerSheet(answers, List.of("northern"), LocalDate.of(2026, 11, 2)).flaws();

        assertThat(flaws).isNotEmpty();
        assertThat(texts("en").stringPropertyNames())
                .containsAll(flaws.stream().map(Flaw::messageKey).toList());
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(texts("ru").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    private static Stream<String> keys() {
        return Stream.of(
                        names(Stage.values(), "applications.stage."),
                        names(Turn.values(), "applications.turn."),
                        Stream.of(Awaited.values())
                                .filter(awaited -> awaited != Awaited.NOTHING)
                                .map(awaited -> "applications.situation." + awaited.name()),
                        Stream.of(Stage.values())
                                .filter(stage -> stage != Stage.DRAFT)
                                .flatMap(stage -> Stream.of("situation.", "timeline.")
                                        .map(kind -> "applications." + kind + stage.name())),
                        names(DocumentWarning.values(), "applications.paper.warning."),
                        Stream.of("shown", "part", "gap").map(look -> "applications.presence." + look),
                        EvidenceRequest.WHYS.stream().map(why -> "applications.request.why." + why),
                        Stream.of(AnswerKey.values()).map(key -> "applications.field." + key.text()),
                        Choices.SEX.stream().map(value -> "applications.option.person.sex." + value),
                        Choices.IDENTITY_DOCUMENT.stream()
                                .map(value -> "applications.option.identityDocument.type." + value),
                        Choices.SECTOR.stream().map(value -> "applications.option.employment.sector." + value),
                        Choices.YES_NO.stream().map(value -> "applications.option.employment.mayAskEmployer." + value),
                        Choices.CONTRACT.stream().map(value -> "applications.option.employment.contract." + value))
                .flatMap(keys -> keys);
    }

    private static Stream<String> names(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private Stream<String> keysIn(Path file) {
        return KEY.matcher(read(file)).results().map(result -> result.group(1));
    }

    private static Stream<Path> files(Path folder) {
        try (var tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        var name = "/messages/applications_" + language.toLowerCase(Locale.ROOT) + ".properties";
        try (var reader =
                new InputStreamReader(ApplicationTextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
