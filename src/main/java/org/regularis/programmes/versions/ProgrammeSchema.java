package org.regularis.programmes.versions;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.serialization.DefaultNodeReader;
import com.networknt.schema.serialization.NodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.regularis.programmes.rules.Problem;
import org.regularis.programmes.rules.Problem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Holds a {@code programme.yaml} against the JSON Schema of programmes and names the line of each thing wrong. */
final class ProgrammeSchema {

    private static final String PLACE = "/processes/programmes/programme.schema.json";
    private static final NodeReader READER =
            DefaultNodeReader.builder().locationAware().build();
    private static final Schema SCHEMA = schema();

    private ProgrammeSchema() {}

    /** @throws UnsoundFile naming each problem with its line */
    static JsonNode read(String yaml) {
        var file = parse(yaml);
        EarlierMarks.replaceIn(file);
        var problems = SCHEMA.validate(file).stream()
                .filter(error -> !error.getKeyword().equals("if"))
                .map(ProgrammeSchema::problem)
                .distinct()
                .toList();
        if (!problems.isEmpty()) {
            throw new UnsoundFile(problems);
        }
        return file;
    }

    /** For example {@code line 12: }; nothing when the place is not in the file. */
    static String line(JsonNode place) {
        var location = JsonNodes.tokenStreamLocationOf(place);
        return location == null || location.getLineNr() < 1 ? "" : "line " + location.getLineNr() + ": ";
    }

    private static JsonNode parse(String yaml) {
        try {
            var forbidden = AllowedYaml.problems(yaml);
            if (!forbidden.isEmpty()) {
                throw new UnsoundFile(forbidden);
            }
            var file = READER.readTree(yaml, InputFormat.YAML);
            if (file == null || !file.isObject()) {
                throw new UnsoundFile(List.of(Problem.content("is empty or no YAML of names and values")));
            }
            return file;
        } catch (JacksonException e) {
            var line = e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            throw new UnsoundFile(List.of(Problem.content(line + "cannot be read: " + e.getOriginalMessage())));
        }
    }

    private static Problem problem(Error error) {
        var place = error.getInstanceLocation().toString();
        var words = line(spot(error))
                + (place.isEmpty() ? "" : place.substring(1) + name(error.getInstanceNode()) + ": ")
                + words(error);
        return new Problem(kind(error.getKeyword()), words);
    }

    private static Kind kind(String keyword) {
        return switch (keyword) {
            case "additionalProperties" -> Kind.MARKUP;
            case "maxLength", "maxItems", "maximum" -> Kind.SIZE;
            default -> Kind.CONTENT;
        };
    }

    /** Where to look: at the name that is not known, when there is one, else at the thing itself. */
    private static JsonNode spot(Error error) {
        var named = error.getProperty() == null ? null : error.getInstanceNode().get(error.getProperty());
        return named == null ? error.getInstanceNode() : named;
    }

    private static String words(Error error) {
        return error.getKeyword().equals("additionalProperties")
                ? "'" + error.getProperty() + "' is not a name that is known here"
                : error.getMessage();
    }

    /** What people call the thing, where a number alone says little. */
    private static String name(JsonNode thing) {
        return Stream.of("id", "name", "code", "fact", "value", "en", "ru")
                .map(thing::get)
                .filter(it -> it != null && it.isString())
                .findFirst()
                .map(it -> " (" + it.asString() + ")")
                .orElse("");
    }

    private static Schema schema() {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .errorMessageKeyword("errorMessage")
                .locale(Locale.ENGLISH)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).nodeReader(READER));
        try (InputStream file = ProgrammeSchema.class.getResourceAsStream(PLACE)) {
            return registry.getSchema(file, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
