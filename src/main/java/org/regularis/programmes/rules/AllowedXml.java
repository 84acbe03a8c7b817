package org.regularis.programmes.rules;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.regularis.programmes.rules.Problem.Kind;

/**
 * What a decision table's file may be made of: the elements and attributes of one table, and the drawing and the notes
 * on the editor that Camunda Modeler adds. No document type, no other namespace, no expression language.
 */
final class AllowedXml {

    static final int LARGEST = 500_000;
    static final int MOST_RULES = 300;
    static final int MOST_COLUMNS = 60;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_ATTRIBUTE = 300;
    private static final int MOST_PROBLEMS = 20;

    /** What the XML reader says before its own words. */
    private static final Pattern MESSAGE = Pattern.compile("(?s)^ParseError at .*?Message: ");

    private static final Map<String, String> NAMESPACES = Map.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dc:",
            "http://www.omg.org/spec/DMN/20180521/DI/", "di:",
            "http://bpmn.io/schema/dmn/biodi/2.0", "biodi:",
            "http://camunda.org/schema/modeler/1.0", "modeler:");

    private static final Map<String, Kinds> ELEMENTS = Map.ofEntries(
            element(
                    "definitions",
                    "decision dmndi:DMNDI",
                    "id name namespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion"),
            element("decision", "description decisionTable", "id name label"),
            element(
                    "decisionTable",
                    "input output annotation rule",
                    "id hitPolicy outputLabel preferredOrientation biodi:annotationsWidth"),
            element("input", "description inputExpression inputValues", "id label biodi:width"),
            element("inputExpression", "text", "id typeRef"),
            element("inputValues", "text", "id"),
            element("output", "description outputValues", "id name label typeRef biodi:width"),
            element("outputValues", "text", "id"),
            element("annotation", "", "name"),
            element("rule", "description inputEntry outputEntry annotationEntry", "id"),
            element("inputEntry", "description text", "id"),
            element("outputEntry", "description text", "id"),
            element("annotationEntry", "text", ""),
            element("description", "", ""),
            element("text", "", ""),
            element("dmndi:DMNDI", "dmndi:DMNDiagram", ""),
            element("dmndi:DMNDiagram", "dmndi:DMNShape", "id name"),
            element("dmndi:DMNShape", "dc:Bounds", "id dmnElementRef isCollapsed"),
            element("dc:Bounds", "", "x y width height"));

    /** What may stand in an element. */
    private record Kinds(Set<String> children, Set<String> attributes) {}

    private final XMLStreamReader reader;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, Integer> found = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private int length;

    private AllowedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** What does not belong into the file of a table, each with its line. */
    static List<Problem> problems(byte[] file) {
        if (file.length > LARGEST) {
            return List.of(new Problem(Kind.SIZE, "is larger than " + LARGEST / 1000 + " KB"));
        }
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            return new AllowedXml(factory.createXMLStreamReader(new ByteArrayInputStream(file))).read();
        } catch (XMLStreamException e) {
            return List.of(noXml(e));
        }
    }

    private List<Problem> read() {
        try {
            readAll();
        } catch (XMLStreamException e) {
            problems.add(noXml(e));
        }
        return problems;
    }

    private static Problem noXml(XMLStreamException problem) {
        var words = MESSAGE.matcher(String.valueOf(problem.getMessage())).replaceFirst("");
        return Problem.content("line " + problem.getLocation().getLineNumber() + ": is not DMN: " + words);
    }

    private void readAll() throws XMLStreamException {
        checkEncoding(reader.getCharacterEncodingScheme());
        while (reader.hasNext() && problems.size() < MOST_PROBLEMS) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> begin();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.DTD -> {
                    refuse(Kind.MARKUP, "a document type (DOCTYPE) is not allowed");
                    return;
                }
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    refuse(Kind.MARKUP, "a processing instruction is not allowed: " + reader.getPITarget());
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    refuse(Kind.MARKUP, "an entity is not allowed: " + reader.getLocalName());
                default -> {
                    // comments, and the end
                }
            }
        }
    }

    private void checkEncoding(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            refuse(Kind.MARKUP, "the encoding must be UTF-8");
        }
    }

    private void begin() {
        var name = name(reader.getNamespaceURI(), reader.getLocalName());
        var allowed =
                open.isEmpty() ? Set.of("definitions") : kinds(open.peek()).children();
        if (!allowed.contains(name)) {
            refuse(kind(name), "<" + name + "> is not allowed here");
        } else {
            checkAttributes(name);
            count(name);
        }
        open.push(name);
        length = 0;
    }

    private void checkAttributes(String element) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var uri = reader.getAttributeNamespace(i);
            var name = uri == null || uri.isEmpty()
                    ? reader.getAttributeLocalName(i)
                    : name(uri, reader.getAttributeLocalName(i));
            if (!kinds(element).attributes().contains(name)) {
                refuse(
                        kind(name),
                        "the attribute " + name + " is not allowed on <" + element + ">"
                                + (name.equals("expressionLanguage") ? ": every cell is FEEL" : ""));
            } else if (reader.getAttributeValue(i).length() > LONGEST_ATTRIBUTE) {
                refuse(Kind.SIZE, "the attribute " + name + " is longer than " + LONGEST_ATTRIBUTE + " characters");
            }
        }
    }

    private void count(String name) {
        int many = found.merge(name, 1, Integer::sum);
        int most =
                switch (name) {
                    case "decision", "decisionTable" -> 1;
                    case "rule" -> MOST_RULES;
                    case "input", "output" -> MOST_COLUMNS;
                    default -> Integer.MAX_VALUE;
                };
        if (many == most + 1) {
            refuse(Kind.SIZE, "there are more than " + most + " <" + name + ">");
        }
    }

    private void text() {
        int most = open.contains("text") ? AllowedFeel.LONGEST : LONGEST_TEXT;
        int before = length;
        length += reader.getTextLength();
        if (before <= most && length > most && !reader.isWhiteSpace()) {
            refuse(Kind.SIZE, "the text is longer than " + most + " characters");
        }
    }

    private void refuse(Kind kind, String problem) {
        problems.add(new Problem(kind, "line " + reader.getLocation().getLineNumber() + ": " + problem));
    }

    /** Nothing may stand in what is not known. */
    private static Kinds kinds(String element) {
        return ELEMENTS.getOrDefault(element, new Kinds(Set.of(), Set.of()));
    }

    /** Who names a language or brings an expression of another kind wants something evaluated. */
    private static Kind kind(String name) {
        return Stream.of("expression", "script", "invocation", "function")
                        .anyMatch(word -> name.toLowerCase(Locale.ROOT).contains(word))
                ? Kind.EXPRESSION
                : Kind.MARKUP;
    }

    private static String name(@Nullable String namespace, String local) {
        var prefix = namespace == null ? null : NAMESPACES.get(namespace);
        return prefix == null ? "{" + namespace + "}" + local : prefix + local;
    }

    private static Map.Entry<String, Kinds> element(String name, String children, String attributes) {
        return Map.entry(name, new Kinds(words(children), words(attributes)));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
    }
}
