package org.regularis.casework.process.guard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.regularis.casework.process.ProcessModels;

/** Whether process models that are deployed together let nobody come to a permit by a way that leaves something out. */
final class ModelCheck {

    private static final String ROOT = ProcessModels.LIFECYCLE;
    private static final String PERMIT = "issuePermit";

    private final ModelSet models;
    private final Set<String> steps;

    ModelCheck(Collection<BpmnModelInstance> models, Set<String> steps) {
        this.models = new ModelSet(models);
        this.steps = steps;
    }

    /** Nothing when the models may be deployed. */
    List<Fault> faults() {
        var root = models.process(ROOT);
        if (root.isEmpty()) {
            return List.of(new Fault.Flaw(ROOT + " is not among the models; all are deployed together."));
        }
        var faults = new ArrayList<Fault>();
        models.models().forEach(model -> faults.addAll(Vocabulary.faults(model)));
        models.twice().forEach(id -> faults.add(new Fault.Flaw("Two processes are called %s.".formatted(id))));
        models.nodes().flatMap(this::flaws).map(Fault.Flaw::new).forEach(faults::add);
        var ways = new Ways(models, root.get());
        faults.addAll(permits(ways));
        faults.addAll(bypasses(ways));
        return faults;
    }

    private Stream<String> flaws(FlowNode node) {
        return switch (node) {
            case CallActivity call -> calls(call);
            case ServiceTask task
            when Kinds.step(task).filter(steps::contains).isEmpty() ->
                Stream.of("%s runs %s, which is no step."
                        .formatted(
                                words(task),
                                Optional.ofNullable(task.getCamundaDelegateExpression())
                                        .orElse("nothing")));
            case IntermediateThrowEvent link
            when Kinds.isLink(link) && !isLinkedHere(link) ->
                Stream.of(words(link) + " is a link that leads to no single place beside it.");
            default -> Stream.empty();
        };
    }

    private Stream<String> calls(CallActivity call) {
        var called = call.getCalledElement();
        if (models.process(called).isEmpty()) {
            return Stream.of("%s calls %s, which is not among the models.".formatted(words(call), called));
        }
        var flaws = new ArrayList<String>();
        if (!"deployment".equals(call.getCamundaCalledElementBinding())) {
            flaws.add("%s must call the model that is deployed with it (calledElementBinding=\"deployment\")."
                    .formatted(words(call)));
        }
        if (callsItself(called, called, new HashSet<>())) {
            flaws.add("%s calls %s, which calls itself.".formatted(words(call), called));
        }
        return flaws.stream();
    }

    /** Whether the name of a link occurs at one other end in the process, and that one is in the same scope. */
    private boolean isLinkedHere(IntermediateThrowEvent link) {
        var process = new Position(null, link, true, false).process();
        var ends = models.nodes()
                .filter(node -> node instanceof IntermediateCatchEvent
                        && Kinds.link(node).equals(Kinds.link(link)))
                .filter(node -> new Position(null, node, true, false).process().equals(process))
                .toList();
        return ends.size() == 1 && ends.getFirst().getParentElement().equals(link.getParentElement());
    }

    private boolean callsItself(String process, String sought, Set<String> seen) {
        return models.process(process)
                .map(this::called)
                .orElse(Stream.of())
                .anyMatch(called -> called.equals(sought) || seen.add(called) && callsItself(called, sought, seen));
    }

    private Stream<String> called(Process process) {
        return models.nodes()
                .filter(node -> node instanceof CallActivity
                        && new Position(null, node, false, false).process().equals(process.getId()))
                .map(node -> ((CallActivity) node).getCalledElement());
    }

    private List<Fault> permits(Ways ways) {
        var reached = new HashSet<FlowNode>();
        ways.all().forEach(position -> reached.add(position.node()));
        var faults = new ArrayList<Fault>();
        models.nodes()
                .filter(node -> isPermit(node) && !reached.contains(node))
                .forEach(node -> faults.add(
                        new Fault.Flaw("%s stands where %s leads nobody; permits are issued on its ways only."
                                .formatted(words(node), ROOT))));
        if (reached.stream().noneMatch(ModelCheck::isPermit)) {
            faults.add(new Fault.Flaw("No way from the start of %s leads to a permit.".formatted(ROOT)));
        }
        return faults;
    }

    /** The first of the ways that leave the same thing out; what is never done needs no second sentence about its order. */
    private List<Fault> bypasses(Ways ways) {
        Predicate<Position> goal = position -> !position.done() && isPermit(position.node());
        var missing = new HashSet<Predicate<Position>>();
        var faults = new ArrayList<Fault>();
        for (var need : Need.of(models)) {
            if (!missing.contains(need.met())) {
                ways.without(need, goal).ifPresent(way -> {
                    missing.add(need.met());
                    faults.add(new Fault.Bypass(need.words(), way));
                });
            }
        }
        return faults;
    }

    private static boolean isPermit(FlowNode node) {
        return Kinds.step(node).filter(PERMIT::equals).isPresent();
    }

    private static String words(FlowNode node) {
        var position = new Position(null, node, false, false);
        return position.process() + ": " + position.words();
    }
}
