package org.regularis.casework.process.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Process models that are deployed together, and what leads where in them. */
final class ModelSet {

    private final Collection<BpmnModelInstance> models;
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final List<String> twice = new ArrayList<>();
    private final Map<ModelElementInstance, List<SequenceFlow>> flows = new HashMap<>();
    private final Map<ModelElementInstance, List<BoundaryEvent>> boundaries = new HashMap<>();
    private final Map<ModelElementInstance, List<StartEvent>> starts = new HashMap<>();
    private final Map<ModelElementInstance, List<SubProcess>> eventSubProcesses = new HashMap<>();
    private final Map<ModelElementInstance, List<FlowNode>> handlers = new HashMap<>();

    ModelSet(Collection<BpmnModelInstance> models) {
        this.models = models;
        models.forEach(this::takeUp);
    }

    private void takeUp(BpmnModelInstance model) {
        model.getModelElementsByType(Process.class).stream()
                .filter(ModelSet::isDeployed)
                .forEach(process -> {
                    if (processes.put(process.getId(), process) != null) {
                        twice.add(process.getId());
                    }
                });
        model.getModelElementsByType(SequenceFlow.class).forEach(flow -> enter(flows, flow.getSource(), flow));
        model.getModelElementsByType(BoundaryEvent.class)
                .forEach(event -> enter(boundaries, event.getAttachedTo(), event));
        model.getModelElementsByType(StartEvent.class).forEach(start -> enter(starts, start.getParentElement(), start));
        model.getModelElementsByType(SubProcess.class).stream()
                .filter(Kinds::isEventSubProcess)
                .forEach(sub -> enter(eventSubProcesses, sub.getParentElement(), sub));
        model.getModelElementsByType(Association.class).forEach(association -> {
            if (association.getSource() instanceof BoundaryEvent event
                    && Kinds.isCompensation(event)
                    && association.getTarget() instanceof FlowNode handler) {
                enter(handlers, event, handler);
            }
        });
    }

    /** The engine leaves out only what says of itself that it cannot be executed. */
    private static boolean isDeployed(Process process) {
        var executable = process.getAttributeValue("isExecutable");
        return executable == null || Boolean.parseBoolean(executable);
    }

    private static <T> void enter(Map<ModelElementInstance, List<T>> lookup, ModelElementInstance key, T value) {
        lookup.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    Collection<BpmnModelInstance> models() {
        return models;
    }

    Collection<Process> processes() {
        return processes.values();
    }

    Optional<Process> process(String id) {
        return Optional.ofNullable(processes.get(id));
    }

    List<String> twice() {
        return twice;
    }

    Stream<FlowNode> nodes() {
        return models.stream().flatMap(model -> model.getModelElementsByType(FlowNode.class).stream());
    }

    List<SequenceFlow> flows(FlowNode source) {
        return flows.getOrDefault(source, List.of());
    }

    List<BoundaryEvent> boundaries(FlowNode activity) {
        return boundaries.getOrDefault(activity, List.of());
    }

    List<StartEvent> starts(ModelElementInstance scope) {
        return starts.getOrDefault(scope, List.of());
    }

    List<SubProcess> eventSubProcesses(ModelElementInstance scope) {
        return eventSubProcesses.getOrDefault(scope, List.of());
    }

    /** What undoes the activity that a compensation event is attached to. */
    List<FlowNode> handlers(FlowNode event) {
        return handlers.getOrDefault(event, List.of());
    }
}
