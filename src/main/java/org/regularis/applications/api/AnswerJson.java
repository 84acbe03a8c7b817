package org.regularis.applications.api;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.AnswerKey.Section;
import org.regularis.applications.answers.Fields;
import org.regularis.applications.answers.Stay;
import org.regularis.shared.Language;
import tools.jackson.databind.JsonNode;

/**
 * The answers of an application as nested JSON, and back: a section that is given replaces that section, one that is
 * left out stays as it was.
 */
final class AnswerJson {

    private static final Set<AnswerKey> NUMBERS = Set.of(AnswerKey.HOURS_PER_WEEK, AnswerKey.MONTHLY_WAGE);

    /** What an answer of ours carries beside the answers may come back with them and changes nothing. */
    private static final Set<String> READ_ONLY = Set.of(
            "id",
            "reference",
            "status",
            "turn",
            "awaited",
            "awaitedBy",
            "programmeVersion",
            "startedAt",
            "savedAt",
            "submittedAt",
            "version",
            "documents");

    private final Map<String, String> answers = new HashMap<>();
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private Optional<Language> language = Optional.empty();
    private Optional<String> programme = Optional.empty();

    private AnswerJson() {}

    /**
     * What was sent.
     *
     * @param wrong message keys by the field that cannot be read
     */
    record Sent(
            Optional<String> programme,
            Optional<Language> language,
            Map<String, String> answers,
            Map<String, String> wrong) {}

    /** @param body a JSON object */
    static Sent read(JsonNode body) {
        var reading = new AnswerJson();
        body.properties().forEach(property -> reading.top(property.getKey(), property.getValue()));
        return new Sent(reading.programme, reading.language, reading.answers, reading.wrong);
    }

    /** One section as nested JSON, without what is not answered. */
    static Map<String, String> section(Section section, Map<String, String> answers) {
        return leaves(section, section.text(), answers);
    }

    static List<Map<String, String>> presence(Map<String, String> answers) {
        return Stay.of(answers).periods().stream()
                .map(period -> leaves(Section.PRESENCE, prefix(period.number()), answers))
                .toList();
    }

    private static Map<String, String> leaves(Section section, String prefix, Map<String, String> answers) {
        var leaves = new LinkedHashMap<String, String>();
        for (var key : section.keys()) {
            var text = answers.get(prefix + "." + key.leaf());
            if (text != null) {
                leaves.put(key.leaf(), text);
            }
        }
        return leaves;
    }

    private void top(String name, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        switch (name) {
            case "programme" -> programme = text(name, value);
            case "language" -> language = text(name, value).flatMap(code -> language(name, code));
            default -> Section.find(name).ifPresentOrElse(section -> section(section, value), () -> unknown(name));
        }
    }

    private void section(Section section, JsonNode value) {
        if (section == Section.PRESENCE) {
            stay(value);
        } else {
            section(section, section.text(), value);
        }
    }

    private void unknown(String name) {
        if (!READ_ONLY.contains(name)) {
            wrong.put(name, "applications.problem.unknown-field");
        }
    }

    private void stay(JsonNode periods) {
        if (!periods.isArray()) {
            wrong.put(Section.PRESENCE.text(), "applications.api.wrong-type.list");
        } else if (periods.size() > Fields.MOST_PERIODS) {
            wrong.put(Section.PRESENCE.text(), "applications.api.too-many-periods");
        } else {
            answers.putAll(Stay.answers(List.of()));
            for (int number = 0; number < periods.size(); number++) {
                section(Section.PRESENCE, prefix(number), periods.get(number));
            }
        }
    }

    private void section(Section section, String prefix, JsonNode value) {
        if (!value.isObject()) {
            wrong.put(prefix, "applications.api.wrong-type.object");
            return;
        }
        section.keys().forEach(key -> answers.put(prefix + "." + key.leaf(), ""));
        each(value, (leaf, node) -> leaf(prefix + "." + leaf, node));
    }

    private static String prefix(int period) {
        return Section.PRESENCE.text() + "." + period;
    }

    private void leaf(String key, JsonNode value) {
        if (AnswerKey.find(key).isEmpty()) {
            wrong.put(key, "applications.problem.unknown-field");
        } else if (isNumber(key) && value.isNumber()) {
            answers.put(key, value.asString());
        } else if (!value.isNull()) {
            text(key, value).ifPresent(text -> answers.put(key, text));
        }
    }

    private Optional<String> text(String key, JsonNode value) {
        if (!value.isString()) {
            var wanted = isNumber(key) ? "number" : "text";
            wrong.put(key, "applications.api.wrong-type." + wanted);
            return Optional.empty();
        }
        return Optional.of(value.asString());
    }

    private static boolean isNumber(String key) {
        return AnswerKey.find(key).filter(NUMBERS::contains).isPresent();
    }

    private Optional<Language> language(String name, String code) {
        var known = List.of(Language.values()).stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (known.isEmpty()) {
            wrong.put(name, "applications.api.unknown-language");
        }
        return known;
    }

    private static void each(JsonNode object, BiConsumer<String, JsonNode> use) {
        object.properties().forEach(property -> use.accept(property.getKey(), property.getValue()));
    }
}
