package org.regularis.casework.process.guard;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Where a token can be: at an element, within calls and subprocesses, before the element is done or after it.
 *
 * @param done whether the element is behind the token
 * @param aside whether the token came of an event that interrupts nothing, so that its end ends nothing else
 */
record Position(@Nullable Frame frame, FlowNode node, boolean done, boolean aside) {

    ModelElementInstance scope() {
        return node.getParentElement();
    }

    String process() {
        ModelElementInstance element = node;
        while (!(element instanceof Process process)) {
            element = element.getParentElement();
        }
        return process.getId();
    }

    /** Events that happen to a token have no time before them. */
    boolean isArrival() {
        return !done || node instanceof BoundaryEvent || node instanceof StartEvent;
    }

    Position after() {
        return new Position(frame, node, true, aside);
    }

    String words() {
        var name = node.getName();
        return "%s (%s)".formatted(name == null ? node.getElementType().getTypeName() : name.strip(), node.getId());
    }
}
