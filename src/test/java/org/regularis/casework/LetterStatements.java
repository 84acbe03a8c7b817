package org.regularis.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.LawWords.Sentence;
import org.regularis.shared.Language;

/** What letters say, statement by statement: each block of text by the message or the sentence of the law that it is. */
final class LetterStatements {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final List<String> BLOCKS = List.of("h1", "h2", "p", "li", "dt", "dd");

    /** Paragraphs that hold what people or programmes have written, by their class. */
    private static final List<String> SORTS = List.of("name", "reason", "fact", "item", "typed", "place", "hint");

    /** Bundles and the beginnings of keys that letters use. */
    private static final Map<String, Pattern> OF_LETTERS = Map.of(
            "correspondence",
            Pattern.compile("correspondence\\.(?!letter\\.|page\\.|mail\\.|office\\.|permit\\.).*"),
            "decisions",
            Pattern.compile(
                    "decisions\\.(ground\\.(law|officer|months|papers|not-known)|granted\\.may"
                            + "|challenge\\.(title|until|body|meanwhile)|keep\\.title|decision\\.lede\\.(refused|not-admitted))"));

    private final Map<String, Pattern> messages = new TreeMap<>();
    private final Map<String, List<Sentence>> law = new TreeMap<>();

    /**
     * One statement of a letter.
     *
     * @param keys the messages that read like this, {@code law.…}, or {@code .sort} of a paragraph
     */
    record Said(List<String> keys, String text, List<String> values) {

        private Said(String key, String text) {
            this(List.of(key), text, List.of(text));
        }
    }

    LetterStatements(Language language, LawWords words) {
        OF_LETTERS.forEach((bundle, keys) -> read(bundle, language).forEach((key, text) -> {
            if (keys.matcher(key.toString()).matches()) {
                messages.put(key.toString(), pattern(text.toString()));
            }
        }));
        law.put("law.whileWaiting", words.whileWaiting());
        law.put("law.hearing", words.hearing());
        law.put("law.howToChallenge", words.howToChallenge());
        law.put("law.meanwhile", words.meanwhile());
        law.put("law.afterGrant", words.afterGrant());
        law.put("law.keeps", words.keeps());
        law.put("law.atWork", words.atWork());
    }

    /** Every key of which a letter can say something. */
    List<String> keys() {
        return Stream.concat(messages.keySet().stream(), law.keySet().stream()).toList();
    }

    List<Said> of(String html) {
        var said = new ArrayList<Said>();
        var term = "";
        for (var block : Jsoup.parse(html).select(String.join(",", BLOCKS))) {
            if (block.select(String.join(",", BLOCKS)).size() > 1) {
                continue;
            }
            var text = block.text().strip();
            if (block.is("dd")) {
                said.add(message(text, "correspondence\\.grant\\.valid\\.days", term + ":value"));
                continue;
            }
            var found = statement(block, text);
            said.add(found);
            term = block.is("dt") ? found.keys().getFirst() : term;
        }
        return said;
    }

    private Said statement(Element block, String text) {
        for (var sort : SORTS) {
            if (block.hasClass(sort)) {
                return new Said("." + sort, text);
            }
        }
        if (block.parents().is(".letterhead") || block.parents().is(".signature")) {
            return message(text, "correspondence.(head|foot)\\..*", ".head");
        }
        var sections = law.entrySet().stream()
                .filter(section -> section.getValue().stream()
                        .anyMatch(sentence -> text.equals(sentence.text() + " (" + sentence.legalBasis() + ")")))
                .map(Map.Entry::getKey)
                .toList();
        return sections.isEmpty() ? other(block, text) : new Said(sections, text, List.of(text));
    }

    private Said other(Element block, String text) {
        return message(text, ".*", block.is("li") ? ".listed" : "nobody holds it against the case");
    }

    private Said message(String text, String keys, String otherwise) {
        var alike = messages.entrySet().stream()
                .filter(entry -> entry.getKey().matches(keys))
                .filter(entry -> entry.getValue().matcher(text).matches())
                .toList();
        var exactest = alike.stream().map(Map.Entry::getValue).max(Comparator.comparingInt(pattern -> pattern.pattern()
                .length()));
        return exactest.map(pattern -> new Said(
                        alike.stream()
                                .filter(entry -> entry.getValue().pattern().equals(pattern.pattern()))
                                .map(Map.Entry::getKey)
                                .toList(),
                        text,
                        values(pattern, text)))
                .orElseGet(() -> new Said(otherwise, text));
    }

    private static List<String> values(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        var values = new ArrayList<String>();
        if (matcher.matches()) {
            for (int number = 1; number <= matcher.groupCount(); number++) {
                values.add(matcher.group(number));
            }
        }
        return values;
    }

    /** A message as a pattern of what becomes of it. */
    private static Pattern pattern(String message) {
        return Pattern.compile(Pattern.compile("\\{\\d}")
                .splitAsStream(message.replace("''", "'") + " ")
                .map(part -> Pattern.quote(part.strip().isEmpty() ? "" : part))
                .collect(Collectors.joining("(.*?)"))
                .replaceAll(" \\\\E$", "\\\\E"));
    }

    private static Properties read(String bundle, Language language) {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(MESSAGES.resolve(bundle + "_" + language.code() + ".properties"))) {
            texts.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
