package org.regularis.casework.process.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.regularis.casework.process.Step;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The models as their files have them, to be changed in one place or another. */
record Models(Map<String, String> texts) {

    static final String LIFECYCLE = "application-lifecycle";
    static final String INTAKE = "intake";
    static final String DECISION = "decision";

    static Models asDelivered() {
        return in(Path.of("processes"));
    }

    static Models in(Path folder) {
        try (var files = Files.list(folder)) {
            var texts = new TreeMap<String, String>();
            for (var file :
                    files.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                texts.put(file.getFileName().toString().replace(".bpmn", ""), Files.readString(file));
            }
            return new Models(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Fault> faults() {
        return new ModelCheck(texts.values().stream().map(Models::parsed).toList(), steps()).faults();
    }

    /** All that speaks against the models. */
    String refusal() {
        return faults().stream().map(Fault::sentence).collect(Collectors.joining("\n"));
    }

    Models with(String name, String text) {
        var changed = new TreeMap<>(texts);
        changed.put(name, text);
        return new Models(changed);
    }

    Models without(String name) {
        var left = new TreeMap<>(texts);
        left.remove(name);
        return new Models(left);
    }

    Models change(String name, UnaryOperator<String> change) {
        var before = texts.get(name);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalStateException("Nothing was changed in " + name);
        }
        return with(name, after);
    }

    Models replace(String name, String part, String other) {
        return change(name, text -> text.replace(part, other));
    }

    /** Adds elements to a process, at its end. */
    Models add(String name, String elements) {
        return replace(name, "</bpmn:process>", elements + "</bpmn:process>");
    }

    /** Adds something before an element ends. */
    Models within(String name, String element, String addition) {
        return change(name, text -> {
            int start = text.indexOf("id=\"" + element + "\"");
            var tag = text.substring(text.lastIndexOf('<', start) + 1, text.indexOf(' ', text.lastIndexOf('<', start)));
            int end = text.indexOf("</" + tag + ">", start);
            return text.substring(0, end) + addition + text.substring(end);
        });
    }

    Models flow(String name, String from, String to) {
        return add(name, sequence(from, to));
    }

    static String sequence(String from, String to) {
        return "<bpmn:sequenceFlow id=\"flow_added_%s_%s\" sourceRef=\"%s\" targetRef=\"%s\" />"
                .formatted(from, to, from, to);
    }

    Models redirect(String name, String flow, String target) {
        return change(
                name, text -> text.replaceAll("(id=\"" + flow + "\"[^>]* targetRef=)\"\\w+\"", "$1\"" + target + "\""));
    }

    /** Takes an element away and joins what led to it with what followed. */
    Models cut(String name, String id) {
        return change(name, text -> {
            var model = parsed(text);
            FlowNode node = model.getModelElementById(id);
            var flows = List.copyOf(model.getModelElementsByType(SequenceFlow.class));
            var out =
                    flows.stream().filter(flow -> flow.getSource().equals(node)).toList();
            flows.stream().filter(flow -> flow.getTarget().equals(node)).forEach(in -> {
                out.stream().skip(1).forEach(more -> join(model, in.getSource(), more.getTarget(), in));
                in.setTarget(out.getFirst().getTarget());
            });
            model.getModelElementsByType(BoundaryEvent.class).stream()
                    .filter(event -> event.getAttachedTo().equals(node))
                    .toList()
                    .forEach(event -> {
                        flows.stream()
                                .filter(flow -> flow.getSource().equals(event))
                                .forEach(flow -> flow.getParentElement().removeChildElement(flow));
                        event.getParentElement().removeChildElement(event);
                    });
            out.forEach(flow -> flow.getParentElement().removeChildElement(flow));
            node.getParentElement().removeChildElement(node);
            return Bpmn.convertToString(model);
        });
    }

    private static void join(BpmnModelInstance model, FlowNode from, FlowNode to, SequenceFlow beside) {
        var flow = model.newInstance(SequenceFlow.class);
        flow.setId(beside.getId() + "_and_" + to.getId());
        beside.getParentElement().addChildElement(flow);
        flow.setSource(from);
        flow.setTarget(to);
    }

    static BpmnModelInstance parsed(String text) {
        return Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    static String process(String text) {
        return parsed(text)
                .getModelElementsByType(Process.class)
                .iterator()
                .next()
                .getId();
    }

    private static Set<String> steps() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Step.class));
        return scan.findCandidateComponents("org.regularis.casework.steps").stream()
                .map(found -> (String) ((AnnotatedBeanDefinition) found)
                        .getMetadata()
                        .getAnnotationAttributes(Component.class.getName())
                        .get("value"))
                .collect(Collectors.toSet());
    }
}
