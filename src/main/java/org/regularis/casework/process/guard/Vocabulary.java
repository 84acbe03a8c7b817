package org.regularis.casework.process.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What models may be written with, so that nothing but their steps runs code and nothing moves a token unseen. */
final class Vocabulary {

    private static final Set<String> ENGINE = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

    private static final Set<String> ENGINE_ELEMENTS = Set.of("properties", "property", "in", "out");

    /** Attributes of the engine, and what they may stand on; anywhere where nothing is said. */
    private static final Map<String, String> ENGINE_ATTRIBUTES = Map.of(
            "historyTimeToLive", "process",
            "versionTag", "process",
            "asyncBefore", "",
            "asyncAfter", "",
            "exclusive", "",
            "delegateExpression", "serviceTask",
            "calledElementBinding", "callActivity");

    private static final Set<String> NOT_FOLLOWED =
            Set.of("scriptTask", "script", "businessRuleTask", "sendTask", "complexGateway", "adHocSubProcess");

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\w+}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{\\w+( == '\\w*')?}");
    private static final Set<String> CONDITIONS = Set.of("conditionExpression", "condition", "completionCondition");
    private static final String CASE_KEY = "#{execution.processBusinessKey}";

    private Vocabulary() {}

    static List<Fault> faults(BpmnModelInstance model) {
        var document = (Document) model.getDocument().getDomSource().getNode();
        return elements(document.getDocumentElement())
                .flatMap(Vocabulary::faults)
                .toList();
    }

    /** Every element but those of the drawing. */
    private static Stream<Element> elements(Element element) {
        return Stream.concat(
                Stream.of(element),
                nodes(element.getChildNodes())
                        .filter(Element.class::isInstance)
                        .map(Element.class::cast)
                        .filter(child -> !"BPMNDiagram".equals(child.getLocalName()))
                        .flatMap(Vocabulary::elements));
    }

    private static Stream<Fault> faults(Element element) {
        return Stream.of(
                        kind(element),
                        attributes(element).flatMap(attribute -> attribute(element, attribute)),
                        text(element))
                .flatMap(found -> found)
                .map(Fault.Flaw::new);
    }

    private static Stream<String> kind(Element element) {
        var name = element.getLocalName();
        if (isOfEngine(element) ? !ENGINE_ELEMENTS.contains(name) : NOT_FOLLOWED.contains(name)) {
            return Stream.of("%s has %s, which the check of the ways cannot follow.".formatted(place(element), name));
        }
        return Stream.empty();
    }

    private static Stream<String> attribute(Element element, Attr attribute) {
        var name = attribute.getLocalName();
        var isEngine = isOfEngine(attribute);
        if (isEngine && !isAllowed(name, element) || name.equals("language")) {
            return Stream.of("%s says %s, which the check of the ways cannot follow.".formatted(place(element), name));
        }
        var isStep = isEngine && name.equals("delegateExpression");
        var isKey = name.equals("businessKey") && attribute.getValue().equals(CASE_KEY);
        return isExpression(attribute.getValue()) && !isStep && !isKey
                ? Stream.of(strange(element, attribute.getValue()))
                : Stream.empty();
    }

    private static boolean isAllowed(String attribute, Element element) {
        var bearer = ENGINE_ATTRIBUTES.get(attribute);
        return bearer != null && (bearer.isEmpty() || bearer.equals(element.getLocalName()));
    }

    private static Stream<String> text(Element element) {
        var text = nodes(element.getChildNodes())
                .filter(node -> !(node instanceof Element))
                .map(Node::getNodeValue)
                .reduce("", String::concat)
                .strip();
        var fits = CONDITIONS.contains(element.getLocalName())
                ? CONDITION.matcher(text).matches()
                : !isExpression(text) || VARIABLE.matcher(text).matches();
        return fits ? Stream.empty() : Stream.of(strange(element, text));
    }

    private static boolean isOfEngine(Node node) {
        return node.getNamespaceURI() != null && ENGINE.contains(node.getNamespaceURI());
    }

    private static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    private static String strange(Element element, String expression) {
        return "%s has the expression %s; expressions read a variable and do nothing else."
                .formatted(place(element), expression);
    }

    /** The nearest element that has an id. */
    private static String place(Element element) {
        Node node = element;
        while (node instanceof Element within && within.getAttribute("id").isEmpty()) {
            node = within.getParentNode();
        }
        return node instanceof Element named ? named.getAttribute("id") : "A model";
    }

    private static Stream<Attr> attributes(Element element) {
        var attributes = element.getAttributes();
        return IntStream.range(0, attributes.getLength()).mapToObj(index -> (Attr) attributes.item(index));
    }

    private static Stream<Node> nodes(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(list::item);
    }
}
