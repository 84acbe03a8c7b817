package org.regularis.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.documents.numbers.NumberKind;
import org.springframework.util.unit.DataSize;

class DocumentTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void everything_that_can_happen_has_its_words(String language) {
        Properties texts = texts(language);

        assertThat(texts.stringPropertyNames()).containsAll(keys().toList());
        assertThat(keys().map(texts::getProperty))
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void both_languages_have_the_same_keys() {
        assertThat(texts("ru").stringPropertyNames()).isEqualTo(texts("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void the_limits_are_named(String language) {
        var settings = new DocumentSettings(Path.of("unused"), DataSize.ofMegabytes(7), 31, 50);
        Properties texts = texts(language);

        assertThat(sentence(texts, language, Filing.Problem.TOO_LARGE, settings))
                .contains("7");
        assertThat(sentence(texts, language, Filing.Problem.TOO_MANY, settings)).contains("31");
    }

    private static Stream<String> keys() {
        return Stream.of(
                        names(Filing.Problem.values(), "documents.problem."),
                        names(DocumentSummary.Verdict.values(), "documents.verdict."),
                        names(DocumentDetails.Flaw.values(), "documents.details.problem."),
                        names(MachineReadableZone.Check.values(), "documents.mrz.failed."),
                        names(MachineReadableZone.Reason.values(), "documents.mrz.unreadable."),
                        Arrays.stream(NumberKind.values()).map(kind -> "documents.number.kind." + kind.word()),
                        Arrays.stream(NumberKind.values())
                                .filter(kind -> kind != NumberKind.MRZ)
                                .map(kind -> "documents.number.form." + kind.word()),
                        Stream.of("check-digit", "date", "type-digit", "never-issued")
                                .map(code -> "documents.number.flaw." + code),
                        Arrays.stream(RejectionReason.values()).map(RejectionReason::messageKey))
                .flatMap(keys -> keys);
    }

    private static Stream<String> names(Enum<?>[] values, String prefix) {
        return Arrays.stream(values).map(value -> prefix + value.name());
    }

    private static String sentence(
            Properties texts, String language, Filing.Problem problem, DocumentSettings settings) {
        return new MessageFormat(texts.getProperty("documents.problem." + problem), Locale.of(language))
                .format(settings.limits());
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        String bundle = "/messages/documents_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(DocumentTextsTest.class.getResourceAsStream(bundle), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
