package org.regularis.casework.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * Hangs our own bookkeeping on every model: each user task is kept as a work item, each step as a position, in
 * the engine's own transaction.
 *
 * <p>A step begins when the token is on its way to it, not when it starts: a step that waits for its job, or has
 * failed, is then still seen where it stands.
 */
@Component
class CaseParseListener extends AbstractBpmnParseListener {

    private final WorkItemListener workItems;
    private final StepListener steps;

    CaseParseListener(WorkItemListener workItems, StepListener steps) {
        this.workItems = workItems;
        this.steps = steps;
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        process.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) steps::leaveAll);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
        var destination = flow.getDestination().getId();
        if (isStep(destination)) {
            flow.addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                    execution -> steps.enter(execution, destination));
        }
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        leaveAtEnd(activity);
        var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        var properties = properties(element);
        definition.addTaskListener(
                TaskListener.EVENTNAME_CREATE, (TaskListener) task -> workItems.open(task, properties));
        definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, (TaskListener) workItems::done);
        definition.addTaskListener(TaskListener.EVENTNAME_DELETE, (TaskListener) workItems::cancelled);
    }

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        leaveAtEnd(activity);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        leaveAtEnd(activity);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        leaveAtEnd(activity);
    }

    private void leaveAtEnd(ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) steps::leave);
    }

    private static boolean isStep(String elementId) {
        return elementId.startsWith("userTask_")
                || elementId.startsWith("serviceTask_")
                || elementId.startsWith("receiveTask_")
                || elementId.startsWith("callActivity_");
    }

    /** The {@code camunda:properties} of a user task: role, and the stage and what is awaited for the applicant. */
    private static Map<String, String> properties(Element userTask) {
        var properties = new HashMap<String, String>();
        var extension = userTask.element("extensionElements");
        var list = extension == null ? null : extension.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (list != null) {
            list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        return Map.copyOf(properties);
    }
}
