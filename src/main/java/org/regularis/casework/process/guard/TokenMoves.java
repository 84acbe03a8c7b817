package org.regularis.casework.process.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Where a token can go from where it is. Conditions are not looked at, and every event may happen at any time while
 * what it is attached to goes on.
 */
final class TokenMoves {

    private final ModelSet models;

    TokenMoves(ModelSet models) {
        this.models = models;
    }

    /** All ways in: each start of the root, and of other processes those that an event starts by itself. */
    List<Position> entries(Process root) {
        return models.processes().stream()
                .flatMap(process -> models.starts(process).stream()
                        .filter(start -> process.equals(root)
                                || !Kinds.definitions(start).isEmpty()))
                .map(start -> new Position(null, start, true, false))
                .toList();
    }

    List<Position> from(Position here) {
        var next = new ArrayList<Position>();
        if (here.done()) {
            onward(here, next);
        } else {
            inward(here, next);
        }
        events(here, next);
        return next;
    }

    private void inward(Position here, List<Position> next) {
        var inside = inside(here.node(), here.frame());
        var frame = new Frame(here.frame(), here.node(), here.aside());
        inside.forEach(start -> next.add(new Position(frame, start, true, false)));
        if (inside.isEmpty() || Kinds.mayBeDoneNotAtAll(here.node())) {
            next.add(here.after());
        }
        attached(here.node(), here.frame(), here.aside(), next);
    }

    /** Where a call or subprocess begins; nothing for what has no inside, or one that cannot be looked into. */
    private List<StartEvent> inside(FlowNode node, @Nullable Frame frame) {
        return switch (node) {
            case SubProcess subProcess -> models.starts(subProcess);
            case CallActivity call
            when !(frame != null && frame.isWithin(call.getCalledElement())) ->
                models.process(call.getCalledElement()).map(models::starts).orElse(List.of());
            default -> List.of();
        };
    }

    private void onward(Position here, List<Position> next) {
        var targets = Stream.concat(
                        models.flows(here.node()).stream().map(SequenceFlow::getTarget),
                        Stream.concat(models.handlers(here.node()).stream(), linked(here)))
                .toList();
        targets.forEach(target -> next.add(new Position(here.frame(), target, false, here.aside())));
        if (targets.isEmpty()) {
            end(here, next);
        }
    }

    private Stream<FlowNode> linked(Position here) {
        if (!(here.node() instanceof IntermediateThrowEvent) || !Kinds.isLink(here.node())) {
            return Stream.empty();
        }
        return models.nodes()
                .filter(node -> node instanceof IntermediateCatchEvent && Kinds.isLink(node))
                .filter(node -> node.getParentElement().equals(here.scope()));
    }

    /** The token ends here. With it ends what it is within, unless it ran beside or somebody surely catches what it throws. */
    private void end(Position here, List<Position> next) {
        var frame = here.frame();
        if (frame == null || here.aside() && !Kinds.isTerminate(here.node()) || isSurelyCaught(here)) {
            return;
        }
        next.add(new Position(frame.outer(), frame.caller(), true, frame.aside()));
    }

    /** Whether the nearest that catches an error or escalation of this end interrupts the call or subprocess around it. */
    private boolean isSurelyCaught(Position here) {
        var thrown = Kinds.definitions(here.node());
        if (!(here.node() instanceof EndEvent)
                || thrown.size() != 1
                || Kinds.code(thrown.iterator().next()) == null) {
            return false;
        }
        var what = thrown.iterator().next();
        var scope = here.scope();
        for (var frame = here.frame(); frame != null; frame = frame.outer()) {
            if (models.eventSubProcesses(scope).stream()
                    .flatMap(sub -> models.starts(sub).stream())
                    .anyMatch(start -> Kinds.catches(start, what))) {
                return false;
            }
            var catching = models.boundaries(frame.caller()).stream()
                    .filter(event -> Kinds.catches(event, what))
                    .toList();
            if (!catching.isEmpty()) {
                return catching.stream().noneMatch(Kinds::interruptsNothing);
            }
            scope = frame.caller().getParentElement();
        }
        return false;
    }

    /** What may happen at any time: events attached to calls and subprocesses around, and event subprocesses in them. */
    private void events(Position here, List<Position> next) {
        triggered(here.scope(), here.frame(), next);
        for (var frame = here.frame(); frame != null; frame = frame.outer()) {
            attached(frame.caller(), frame.outer(), frame.aside(), next);
            triggered(frame.caller().getParentElement(), frame.outer(), next);
        }
    }

    private void attached(FlowNode activity, @Nullable Frame frame, boolean aside, List<Position> next) {
        for (BoundaryEvent event : models.boundaries(activity)) {
            next.add(new Position(frame, event, true, aside || Kinds.interruptsNothing(event)));
        }
    }

    private void triggered(ModelElementInstance scope, @Nullable Frame frame, List<Position> next) {
        for (SubProcess subProcess : models.eventSubProcesses(scope)) {
            for (StartEvent start : models.starts(subProcess)) {
                var within = new Frame(frame, subProcess, Kinds.interruptsNothing(start));
                next.add(new Position(within, start, true, false));
            }
        }
    }
}
