package org.regularis.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.programmes.ApplicantAnswer;
import tools.jackson.databind.json.JsonMapper;

class AnswerKeyTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A quoted name of an answer, or the beginning of one of a stay. */
    private static final Pattern LITERAL = Pattern.compile("\"(?:presence\\.(?:\\d+\\.[^\"]*)?|"
            + Stream.of(AnswerKey.values())
                    .map(AnswerKey::text)
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|"))
            + ")\"");

    @Test
    void no_source_names_an_answer_by_its_text() throws IOException {
        var allowed = List.of("AnswerKey.java", "ApplicantAnswer.java", "ApplicantFacts.java");
        var found = new ArrayList<String>();
        try (var sources = Files.walk(SOURCES)) {
            for (var source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (!allowed.contains(source.getFileName().toString())) {
                    LITERAL.matcher(Files.readString(source))
                            .results()
                            .forEach(hit -> found.add(SOURCES.relativize(source) + ": " + hit.group()));
                }
            }
        }
        assertThat(found).as("use AnswerKey or a view of ApplicationFile").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"person.region\"", "\"presence.\"", "\"presence.0.from\"", "\"employment.employerEmail\""})
    void the_search_sees_such_a_text(String literal) {
        assertThat(LITERAL.matcher("file.answer(" + literal + ")").find()).isTrue();
    }

    @Test
    void every_key_has_its_field() {
        assertThat(AnswerKey.values())
                .isNotEmpty()
                .allSatisfy(key -> assertThat(Fields.of(key).key()).isEqualTo(key));
    }

    @Test
    void every_key_is_found_by_its_text() {
        assertThat(AnswerKey.values()).isNotEmpty().allSatisfy(key -> {
            var text = key.section() == AnswerKey.Section.PRESENCE ? key.of(19) : key.text();
            assertThat(AnswerKey.find(text)).contains(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "person.regoin",
                "person",
                "presence.from",
                "presence.20.from",
                "presence.01.from",
                "presence.1.form",
                "presence.1.from.to",
                "person.1.region"
            })
    void what_nobody_asks_is_not_found(String text) {
        assertThat(AnswerKey.find(text)).isEmpty();
    }

    @Test
    void only_a_stay_has_periods() {
        assertThatThrownBy(() -> AnswerKey.REGION.of(1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_programme_may_name_is_asked() {
        assertThat(ApplicantAnswer.values())
                .filteredOn(answer -> !answer.isOfStays())
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(AnswerKey.find(answer.key())).isPresent());
    }

    @Test
    void the_schema_of_programmes_lists_the_same_answers() throws IOException {
        var schema =
                JsonMapper.shared().readTree(Files.readString(Path.of("processes/programmes/programme.schema.json")));
        var listed = schema.at("/properties/facts/items/properties/answer/enum")
                .valueStream()
                .map(name -> name.stringValue())
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(Stream.of(ApplicantAnswer.values())
                        .map(ApplicantAnswer::key)
                        .toList());
    }
}
