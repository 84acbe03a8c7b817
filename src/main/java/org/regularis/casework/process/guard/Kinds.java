package org.regularis.casework.process.guard;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ConditionalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Escalation;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.jspecify.annotations.Nullable;

/** What an element is, read as the engine reads it; where the two may differ, the way that lets a token go further. */
final class Kinds {

    private static final Pattern STEP = Pattern.compile("\\$\\{(\\w+)}");

    private static final List<Class<? extends EventDefinition>> MAY_LEAVE_THE_REST_ALONE = List.of(
            MessageEventDefinition.class,
            TimerEventDefinition.class,
            SignalEventDefinition.class,
            ConditionalEventDefinition.class,
            EscalationEventDefinition.class);

    private Kinds() {}

    static boolean isEventSubProcess(SubProcess subProcess) {
        var triggered = subProcess.getAttributeValue("triggeredByEvent");
        return triggered != null && !triggered.equals("false");
    }

    /** Whether a boundary event or the start of an event subprocess leaves everything else running. */
    static boolean interruptsNothing(CatchEvent event) {
        var saysSo = "false".equals(event.getAttributeValue("cancelActivity"))
                || "false".equals(event.getAttributeValue("isInterrupting"));
        var definitions = event.getEventDefinitions();
        return isCompensation(event)
                || saysSo
                        && definitions.size() == 1
                        && definitions.stream().allMatch(definition -> MAY_LEAVE_THE_REST_ALONE.stream()
                                .anyMatch(kind -> kind.isInstance(definition)));
    }

    static boolean isCompensation(FlowNode node) {
        return has(definitions(node), CompensateEventDefinition.class);
    }

    /** An activity that is done once for each of something may be done not at all. */
    static boolean mayBeDoneNotAtAll(FlowNode node) {
        return node instanceof Activity activity && activity.getLoopCharacteristics() != null;
    }

    static boolean isTerminate(FlowNode node) {
        return has(definitions(node), TerminateEventDefinition.class);
    }

    static boolean isLink(FlowNode node) {
        return link(node).isPresent();
    }

    static Optional<String> link(FlowNode node) {
        return definitions(node).stream()
                .filter(LinkEventDefinition.class::isInstance)
                .map(definition -> ((LinkEventDefinition) definition).getName())
                .findFirst();
    }

    static Collection<EventDefinition> definitions(FlowNode node) {
        return switch (node) {
            case ThrowEvent event -> event.getEventDefinitions();
            case CatchEvent event -> event.getEventDefinitions();
            default -> List.of();
        };
    }

    private static boolean has(Collection<EventDefinition> definitions, Class<? extends EventDefinition> kind) {
        return definitions.stream().anyMatch(kind::isInstance);
    }

    /** Whether the one event catches what the other throws: the same kind, and its code or any. */
    static boolean catches(CatchEvent event, EventDefinition thrown) {
        return event.getEventDefinitions().stream()
                .anyMatch(caught -> isSameKind(caught, thrown)
                        && (code(caught) == null || code(caught).equals(code(thrown))));
    }

    private static boolean isSameKind(EventDefinition caught, EventDefinition thrown) {
        return caught instanceof ErrorEventDefinition && thrown instanceof ErrorEventDefinition
                || caught instanceof EscalationEventDefinition && thrown instanceof EscalationEventDefinition;
    }

    static @Nullable String code(EventDefinition definition) {
        return switch (definition) {
            case ErrorEventDefinition error ->
                Optional.ofNullable(error.getError()).map(Error::getErrorCode).orElse(null);
            case EscalationEventDefinition escalation ->
                Optional.ofNullable(escalation.getEscalation())
                        .map(Escalation::getEscalationCode)
                        .orElse(null);
            default -> null;
        };
    }

    /** The step that a service task runs. */
    static Optional<String> step(FlowNode node) {
        if (!(node instanceof ServiceTask task) || task.getCamundaDelegateExpression() == null) {
            return Optional.empty();
        }
        var step = STEP.matcher(task.getCamundaDelegateExpression());
        return step.matches() ? Optional.of(step.group(1)) : Optional.empty();
    }
}
