package org.regularis.casework.process.guard;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** A call or subprocess that a token is within, and whether the token that entered it ran beside the main one. */
record Frame(@Nullable Frame outer, FlowNode caller, boolean aside) {

    boolean isWithin(String process) {
        return caller.getAttributeValue("calledElement") instanceof String called && called.equals(process)
                || outer != null && outer.isWithin(process);
    }
}
