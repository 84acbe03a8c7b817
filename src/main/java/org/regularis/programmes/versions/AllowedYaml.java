package org.regularis.programmes.versions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.regularis.programmes.rules.Problem;
import org.regularis.programmes.rules.Problem.Kind;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * The part of YAML that programmes are written in: one document of names, lists and plain values, each name once. No
 * tags, no anchors and aliases.
 */
final class AllowedYaml {

    static final int LARGEST = 500_000;
    private static final int DEEPEST = 12;
    private static final int LONGEST_NUMBER = 20;
    private static final int MOST_PROBLEMS = 20;
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+]?[0-9]*\\.?[0-9]*");
    private static final YAMLMapper MAPPER = YAMLMapper.builder().build();

    private final YAMLParser parser;
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean ended;

    private AllowedYaml(YAMLParser parser) {
        this.parser = parser;
    }

    /**
     * What does not belong into the file, each with its line.
     *
     * @throws tools.jackson.core.JacksonException when it is no YAML
     */
    static List<Problem> problems(String yaml) {
        if (yaml.length() > LARGEST) {
            return List.of(new Problem(Kind.SIZE, "is larger than " + LARGEST / 1000 + " KB"));
        }
        try (var parser = (YAMLParser) MAPPER.createParser(yaml)) {
            return new AllowedYaml(parser).read();
        }
    }

    private List<Problem> read() {
        for (var token = parser.nextToken();
                token != null && problems.size() < MOST_PROBLEMS;
                token = parser.nextToken()) {
            if (ended) {
                refuse(Kind.MARKUP, "a second document is not allowed");
                return problems;
            }
            check(token);
            nest(token);
            if (names.size() > DEEPEST) {
                refuse(Kind.SIZE, "is more than " + DEEPEST + " levels deep");
                return problems;
            }
        }
        return problems;
    }

    private void check(JsonToken token) {
        if (parser.isCurrentAlias()) {
            refuse(Kind.MARKUP, "an alias (*) is not allowed");
        } else if (parser.getObjectId() != null) {
            refuse(Kind.MARKUP, "an anchor (&) is not allowed");
        }
        if (parser.getTypeId() != null) {
            refuse(Kind.MARKUP, "a tag (!) is not allowed");
        }
        if (token.isNumeric() && !isPlain(parser.getString())) {
            refuse(
                    Kind.SIZE,
                    "a number is written with digits and at most one point, in at most " + LONGEST_NUMBER
                            + " characters");
        }
        if (token == JsonToken.PROPERTY_NAME && !names.element().add(parser.currentName())) {
            refuse(Kind.CONTENT, "'" + parser.currentName() + "' is there twice");
        }
    }

    private static boolean isPlain(String number) {
        return number.length() <= LONGEST_NUMBER && PLAIN_NUMBER.matcher(number).matches();
    }

    private void nest(JsonToken token) {
        if (token.isStructStart()) {
            names.push(new HashSet<>());
        } else if (token.isStructEnd()) {
            names.pop();
        }
        ended = names.isEmpty();
    }

    private void refuse(Kind kind, String problem) {
        problems.add(new Problem(kind, "line " + parser.currentTokenLocation().getLineNr() + ": " + problem));
    }
}
