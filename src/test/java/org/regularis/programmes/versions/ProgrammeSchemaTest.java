package org.regularis.programmes.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regularis.programmes.rules.Problem;
import org.regularis.programmes.rules.Problem.Kind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProgrammeSchemaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "filers: &a [worker]~title: *a | MARKUP | line 1: an anchor (&) is not allowed",
                "id: &a town~title: *a | MARKUP | line 2: an alias (*) is not allowed",
                "id: !!java.net.URL town | MARKUP | line 1: a tag (!) is not allowed",
                "id: !x {a: 1} | MARKUP | line 1: a tag (!) is not allowed",
                "id: town~---~id: other | MARKUP | a second document is not allowed",
                "id: town~id: other | CONTENT | line 2: 'id' is there twice",
                "cap: 1e999999999 | SIZE | line 1: a number is written with digits",
                "cap: 123456789012345678901 | SIZE | line 1: a number is written with digits",
                "title: {en: Town, ru: Город, html: x} | MARKUP | line 1: title (Town): 'html' is not a name that is known here",
                "cap: 99999999999 | SIZE | line 1: cap: must have a maximum value of 1000000000",
            })
    void what_does_not_belong_into_a_programme_is_named_with_its_line(String yaml, Kind kind, String problem) {
        assertThat(problems(yaml.replace("~", "\n"))).anySatisfy(it -> {
            assertThat(it.text()).contains(problem);
            assertThat(it.kind()).isEqualTo(kind);
        });
    }

    @Test
    void aliases_do_not_multiply() {
        var bomb = "a0: &a0 x\n"
                + IntStream.rangeClosed(1, 40)
                        .mapToObj(i ->
                                "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "*a" + (i - 1) + "]\n")
                        .collect(Collectors.joining());

        assertThat(problemsOf(bomb)).first().extracting(Problem::kind).isEqualTo(Kind.MARKUP);
    }

    @Test
    void nothing_is_very_deep_or_large() {
        assertThat(problemsOf("id: " + "[".repeat(100_000)))
                .last()
                .extracting(Problem::text)
                .isEqualTo("line 1: is more than 12 levels deep");
        assertThat(problemsOf("id: " + "x".repeat(500_000)))
                .containsExactly(new Problem(Kind.SIZE, "is larger than 500 KB"));
    }

    @Test
    void the_schema_leaves_nothing_open() {
        var schema = JsonMapper.builder().build().readTree(Path.of("processes/programmes/programme.schema.json"));
        var kinds = new ArrayList<String>();
        var open = new ArrayList<String>();
        look(schema, "", kinds, open);

        assertThat(Set.copyOf(kinds)).contains("object", "array", "string", "integer", "number");
        assertThat(open).isEmpty();
    }

    private static void look(JsonNode part, String place, List<String> kinds, List<String> open) {
        if (part.isObject() && part.path("type").isString()) {
            var kind = part.get("type").asString();
            kinds.add(kind);
            var bounds =
                    switch (kind) {
                        case "object" ->
                            part.path("additionalProperties").isBoolean()
                                    && !part.get("additionalProperties").asBoolean();
                        case "array" -> part.has("maxItems") && part.has("items");
                        case "string" ->
                            part.has("maxLength")
                                    || part.has("enum")
                                    || part.has("format")
                                    || part.path("pattern").asString("").matches("\\^[^*+]*\\$");
                        case "integer", "number" -> part.has("minimum") && part.has("maximum");
                        default -> kind.equals("boolean");
                    };
            if (!bounds) {
                open.add(place);
            }
        }
        if (part.isObject()) {
            part.properties().forEach(each -> look(each.getValue(), place + "/" + each.getKey(), kinds, open));
        }
        part.values().forEach(each -> {
            if (part.isArray()) {
                look(each, place + "/-", kinds, open);
            }
        });
    }

    private static List<Problem> problemsOf(String yaml) {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> problems(yaml));
    }

    private static List<Problem> problems(String yaml) {
        return catchThrowableOfType(UnsoundFile.class, () -> ProgrammeSchema.read(yaml))
                .problems();
    }
}
