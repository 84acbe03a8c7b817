package org.regularis.casework.process.guard;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.regularis.casework.Task;
import org.regularis.casework.process.CaseVariables;

/**
 * What no way to a permit may leave out.
 *
 * @param words what is left out, as the refusal says it
 * @param after what has to be followed by it; from the start on when there is nothing
 * @param met   what meets it: the element is behind the token
 */
record Need(String words, Predicate<Position> after, Predicate<Position> met) {

    private static final Predicate<Position> START = position -> false;

    private static final String SECOND_OPINION = "${" + CaseVariables.SECOND_OPINION + "}";

    /** In the order of a case: what comes later stands behind what it builds on. */
    static List<Need> of(ModelSet models) {
        var checked = done(Task.CHECK_COMPLETENESS);
        var evaluated = done("evaluateEligibility");
        var examined = done(Task.EXAMINE_APPLICATION);
        Predicate<Position> asked = position -> position.done() && asksForSecondOfficer(position.node(), models);
        var recorded = done("recordDecision");
        return List.of(
                new Need("the completeness check", START, checked),
                new Need("the evaluation of the rules", START, evaluated),
                new Need("the examination by an officer", START, examined),
                new Need("the question whether a second officer is due", START, asked),
                new Need("the recording of the decision", START, recorded),
                new Need("an evaluation of the rules after the completeness check", checked, evaluated),
                new Need("an evaluation of the rules after new evidence", done("takeInEvidence"), evaluated),
                new Need("an examination after the evaluation of the rules", evaluated, examined),
                new Need("the question whether a second officer is due after the examination", examined, asked),
                new Need(
                        "the second officer's review where it is due",
                        begun(Task.REVIEW_GRANT),
                        done(Task.REVIEW_GRANT)),
                new Need("the recording of the decision after that question", asked, recorded));
    }

    boolean isFromStart() {
        return after == START;
    }

    private static Predicate<Position> done(Task task) {
        return position -> position.done() && is(position.node(), task) && !Kinds.mayBeDoneNotAtAll(position.node());
    }

    private static Predicate<Position> begun(Task task) {
        return position -> !position.done() && is(position.node(), task);
    }

    private static Predicate<Position> done(String step) {
        return position -> position.done()
                && Kinds.step(position.node()).filter(step::equals).isPresent()
                && !Kinds.mayBeDoneNotAtAll(position.node());
    }

    private static boolean is(FlowNode node, Task task) {
        return node instanceof UserTask && task.elementId().equals(node.getId());
    }

    /** A gateway that leads to the second officer when one is due, and asks about nothing else. */
    private static boolean asksForSecondOfficer(FlowNode node, ModelSet models) {
        if (!(node instanceof ExclusiveGateway gateway) || models.flows(gateway).size() != 2) {
            return false;
        }
        return models.flows(gateway).stream()
                        .filter(flow -> flow.getConditionExpression() != null && !flow.equals(gateway.getDefault()))
                        .filter(flow -> SECOND_OPINION.equals(
                                flow.getConditionExpression().getTextContent().strip()))
                        .filter(flow -> is(flow.getTarget(), Task.REVIEW_GRANT))
                        .count()
                == 1;
    }
}
