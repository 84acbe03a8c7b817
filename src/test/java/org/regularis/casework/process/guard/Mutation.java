package org.regularis.casework.process.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A change of the models, as a line of {@code model-mutations.txt} says it. */
record Mutation(List<String> said, List<String> changes) {

    private static final Path FILE = Path.of("src/test/resources/model-mutations.txt");

    private static final Pattern SHORT = Pattern.compile("(?<!\\$)\\{(\\w+)((?: [\\w-]+)*)}");

    private static final Map<String, String> XML = Map.ofEntries(
            Map.entry(
                    "timer",
                    "<bpmn:timerEventDefinition>%s</bpmn:timerEventDefinition>"
                            .formatted(text("timeDate", "deadlineAt"))),
            Map.entry("error", "<bpmn:errorEventDefinition />"),
            Map.entry("signal", "<bpmn:signalEventDefinition />"),
            Map.entry("terminate", "<bpmn:terminateEventDefinition />"),
            Map.entry("compensation", "<bpmn:compensateEventDefinition />"),
            Map.entry(
                    "loop",
                    "<bpmn:multiInstanceLoopCharacteristics>%s</bpmn:multiInstanceLoopCharacteristics>"
                            .formatted(text("loopCardinality", "employerAsked"))),
            Map.entry(
                    "step",
                    "<bpmn:serviceTask id=\"%s\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${%s}\" />"),
            Map.entry(
                    "permit",
                    "<bpmn:serviceTask id=\"serviceTask_another\" name=\"Issue another\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issuePermit}\" />"),
            Map.entry("flow", "<bpmn:sequenceFlow id=\"flow_%1$s_%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\" />"),
            Map.entry("link", """
                    <bpmn:intermediateThrowEvent id="linkThrown"><bpmn:linkEventDefinition name="around" /></bpmn:intermediateThrowEvent>\
                    <bpmn:intermediateCatchEvent id="linkCaught"><bpmn:linkEventDefinition name="around" /></bpmn:intermediateCatchEvent>\
                    <bpmn:sequenceFlow id="flow_linked" sourceRef="linkCaught" targetRef="%s" />"""));

    private static final String SMALL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <bpmn:process id="%s" isExecutable="true"><bpmn:startEvent id="begin" />%s</bpmn:process>
            </bpmn:definitions>""";

    /** The lines of one part of the file. */
    static Stream<Mutation> of(String part) {
        try {
            var file = Files.readString(FILE);
            var begin = file.indexOf("\n= " + part + ":");
            var end = file.indexOf("\n= ", begin + 1);
            return file.substring(file.indexOf('\n', begin + 1), end < 0 ? file.length() : end)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(Mutation::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Mutation read(String line) {
        var parts = List.of(line.split(" \\| "));
        return new Mutation(List.of(parts.getFirst().split("; ")), parts.subList(1, parts.size()));
    }

    String name() {
        return said.getFirst();
    }

    Models made() {
        var models = Models.asDelivered();
        for (var change : changes) {
            models = apply(models, change);
        }
        return models;
    }

    private static Models apply(Models models, String change) {
        var words = change.split(" ", 3);
        var model = words[1];
        var rest = words.length < 3 ? "" : words[2];
        var of = rest.split(" ");
        return switch (words[0]) {
            case "cut" -> models.cut(model, rest);
            case "redirect" -> models.redirect(model, of[0], of[1]);
            case "flow" -> models.add(model, xml("flow", of[0], of[1]));
            case "boundary" -> models.add(model, boundary(of[0], of[1], of[2]) + xml("flow", "event", of[3]));
            case "subprocess" -> models.add(model, subProcess(of[0], of[1], of[2]));
            case "add" -> models.add(model, xml(rest));
            case "within" -> models.within(model, of[0], xml(of[1]));
            case "replace" -> models.replace(model, rest.split(" => ")[0], rest.split(" => ")[1]);
            case "erase" -> models.change(model, text -> text.replaceAll(rest, ""));
            case "without" -> models.without(model);
            case "copy" -> models.with(rest, models.texts().get(model));
            case "process" -> models.with(model, SMALL.formatted(model, xml(rest)));
            default -> throw new IllegalArgumentException("No change of models: " + change);
        };
    }

    private static String boundary(String activity, String manner, String event) {
        return "<bpmn:boundaryEvent id=\"event\" name=\"Time is up\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</bpmn:boundaryEvent>"
                .formatted(activity, manner.equals("interrupting"), xml("{" + event + "}"));
    }

    private static String subProcess(String manner, String event, String then) {
        var what = then.equals("permit")
                ? xml("{permit}{flow eventStart serviceTask_another}")
                : xml("<bpmn:endEvent id=\"eventEnd\" />{flow eventStart eventEnd}");
        return "<bpmn:subProcess id=\"aside\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"eventStart\" isInterrupting=\"%s\">%s</bpmn:startEvent>%s</bpmn:subProcess>"
                .formatted(manner.equals("interrupting"), xml("{" + event + "}"), what);
    }

    /** Text with what stands in braces written out. */
    private static String xml(String text) {
        return SHORT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(xml(
                        found.group(1),
                        Arrays.stream(found.group(2).split(" "))
                                .filter(word -> !word.isEmpty())
                                .toArray(String[]::new))));
    }

    private static String xml(String name, String... words) {
        return words.length == 0 ? XML.get(name) : XML.get(name).formatted((Object[]) words);
    }

    private static String text(String element, String variable) {
        return "<bpmn:%s xmlns:x=\"http://www.w3.org/2001/XMLSchema-instance\" x:type=\"bpmn:tFormalExpression\">${%s}</bpmn:%s>"
                .formatted(element, variable, element);
    }

    @Override
    public String toString() {
        return name();
    }
}
