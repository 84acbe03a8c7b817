package org.regularis;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regularis.applications.progress.Awaited;
import org.regularis.applications.progress.Stage;
import org.regularis.casework.CaseProcess;
import org.regularis.casework.Task;
import org.regularis.casework.TaskOutcome;
import org.regularis.casework.process.CaseVariables;
import org.regularis.casework.process.Step;
import org.regularis.identity.Roles;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

class ProcessModelTest {

    private static final String MODELS = "org.regularis.ModelFile#all";

    /** What a task may begin with; a new verb is a word of the office that everybody has to learn. */
    private static final Set<String> VERBS = Set.of(
            "Await",
            "Check",
            "Confirm",
            "Decide",
            "Escalate",
            "Evaluate",
            "Examine",
            "Extend",
            "Give",
            "Hear",
            "Invite",
            "Issue",
            "Obtain",
            "Reconsider",
            "Record",
            "Remind",
            "Request",
            "Review",
            "Send",
            "Settle",
            "Take",
            "Tell",
            "Verify",
            "Warn",
            "Weigh");

    /** All that our models are made of: no scripts, no listeners, no forms, no rule tasks, no mappings of data. */
    private static final Set<String> ELEMENTS = Set.of(
            "process",
            "documentation",
            "extensionElements",
            "message",
            "error",
            "errorEventDefinition",
            "escalation",
            "escalationEventDefinition",
            "properties",
            "property",
            "in",
            "out",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "userTask",
            "serviceTask",
            "receiveTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "sequenceFlow",
            "conditionExpression");

    private static final Set<String> ENGINE_ATTRIBUTES =
            Set.of("historyTimeToLive", "asyncBefore", "asyncAfter", "delegateExpression", "calledElementBinding");

    private static final Pattern ID = Pattern.compile("[a-z]+[A-Za-z]*_[a-z][A-Za-z]*");
    private static final Pattern FLOW_ID = Pattern.compile("flow_[a-z][A-Za-z]*_to_[a-z][A-Za-z]*");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+)(?: == '(\\w+)')?}");
    private static final Pattern TIMER = Pattern.compile("\\$\\{(\\w+)}");

    @Test
    void these_are_the_processes() {
        assertThat(ModelFile.all().map(ModelFile::name))
                .containsExactlyInAnyOrder(
                        "application-lifecycle",
                        "intake",
                        "evidence-request",
                        "register-enquiry",
                        "employer-verification",
                        "decision",
                        "refusal");
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_model_is_called_like_its_file_and_says_what_it_is_for(ModelFile model) {
        assertThat(model.elements(Process.class)).hasSize(1);
        assertThat(model.process().getId()).isEqualTo(model.name()).matches("[a-z]+(-[a-z]+)*");
        assertThat(model.process().isExecutable()).isTrue();
        assertThat(documentation(model.process().getDocumentations())).hasSizeGreaterThan(40);
        assertThat(model.process().getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
    }

    /** Rules about elements that a single model may do without would otherwise be content with none at all. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                EventDefinition.class,
                Message.class,
                ExclusiveGateway.class,
                ServiceTask.class,
                ConditionExpression.class,
                TimeDate.class,
                CallActivity.class,
                CamundaIn.class,
                CamundaOut.class,
                UserTask.class,
                ReceiveTask.class
            })
    void each_kind_of_element_that_a_rule_is_about_occurs(Class<? extends ModelElementInstance> kind) {
        assertThat(ModelFile.all().flatMap(model -> model.elements(kind).stream()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_model_fits_on_one_screen(ModelFile model) {
        assertThat(model.nodes()).hasSizeLessThanOrEqualTo(25);
        assertThat(model.elements(Bounds.class)).isNotEmpty().allSatisfy(bounds -> {
            assertThat(bounds.getX() + bounds.getWidth()).isLessThanOrEqualTo(1_700);
            assertThat(bounds.getY() + bounds.getHeight()).isLessThanOrEqualTo(800);
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void an_id_says_what_an_element_is_and_what_it_means(ModelFile model) {
        assertThat(model.nodes())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.getId()).matches(ID).startsWith(kind(node) + "_"));
        assertThat(model.elements(SequenceFlow.class)).isNotEmpty().allSatisfy(flow -> {
            assertThat(flow.getId()).matches(FLOW_ID);
            assertThat(meaning(flow.getSource()))
                    .isEqualTo(flow.getId()
                            .substring("flow_".length(), flow.getId().indexOf("_to_")));
            assertThat(meaning(flow.getTarget())).isEqualTo(flow.getId().split("_to_")[1]);
        });
        model.elements(EventDefinition.class).forEach(trigger -> assertThat(trigger.getId())
                .isEqualTo("trigger_" + meaning((FlowElement) trigger.getParentElement())));
        model.elements(Message.class)
                .forEach(message -> assertThat(message.getId()).isEqualTo("message_" + message.getName()));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_task_says_what_is_done_to_what(ModelFile model) {
        assertThat(model.elements(Activity.class).stream().filter(activity -> !(activity instanceof SubProcess)))
                .isNotEmpty()
                .allSatisfy(task -> {
                    var words = List.of(task.getName().split(" "));
                    assertThat(VERBS).contains(words.getFirst());
                    assertThat(words).as(task.getName()).hasSizeBetween(2, 5);
                });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void an_event_says_what_has_happened(ModelFile model) {
        assertThat(model.elements(Event.class)).isNotEmpty().allSatisfy(event -> assertThat(event.getName())
                .as(event.getId())
                .matches("[A-Z][a-z]+( [a-z’]+){1,3}"));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_gateway_that_parts_ways_asks_and_its_ways_answer(ModelFile model) {
        model.elements(Gateway.class).forEach(gateway -> {
            assertThat(gateway).isInstanceOf(ExclusiveGateway.class);
            assertThat(gateway.getOutgoing()).as(gateway.getId()).hasSizeGreaterThan(1);
            assertThat(gateway.getName()).as(gateway.getId()).endsWith("?");
            assertThat(gateway.getOutgoing())
                    .extracting(FlowElement::getName)
                    .isNotEmpty()
                    .doesNotContainNull()
                    .doesNotContain("")
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void every_way_out_of_a_gateway_has_a_condition_but_the_default_one(ModelFile model) {
        model.elements(ExclusiveGateway.class).forEach(gateway -> {
            var byDefault = gateway.getDefault();
            assertThat(byDefault).as(gateway.getId()).isNotNull().isIn(gateway.getOutgoing());
            assertThat(gateway.getOutgoing()).isNotEmpty().allSatisfy(flow -> assertThat(
                            flow.getConditionExpression() == null)
                    .as(flow.getId())
                    .isEqualTo(flow.equals(byDefault)));
        });
        assertThat(model.elements(SequenceFlow.class).stream().filter(flow -> !(flow.getSource() instanceof Gateway)))
                .isNotEmpty()
                .allSatisfy(flow -> assertThat(flow.getConditionExpression())
                        .as(flow.getId())
                        .isNull());
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_condition_belongs_to_the_answer_yes_and_never_to_no(ModelFile model) {
        assertThat(model.elements(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null))
                .extracting(FlowElement::getName)
                .doesNotContain("No");
        assertThat(model.elements(ExclusiveGateway.class).stream().map(ExclusiveGateway::getDefault))
                .extracting(FlowElement::getName)
                .doesNotContain("Yes");
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_service_task_is_a_save_point_and_one_step_of_the_same_meaning(ModelFile model) {
        model.elements(ServiceTask.class).forEach(task -> {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + meaning(task) + "}");
        });
    }

    @Test
    void every_step_is_drawn_and_every_drawn_step_exists() {
        var drawn = ModelFile.all()
                .flatMap(model -> model.elements(ServiceTask.class).stream())
                .map(ProcessModelTest::meaning)
                .toList();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(steps());
    }

    @Test
    void a_submission_is_acknowledged_before_anything_else_is_done() {
        var lifecycle = ModelFile.all()
                .filter(model -> model.name().equals("application-lifecycle"))
                .findFirst()
                .orElseThrow();
        var start = lifecycle.elements(StartEvent.class).stream()
                .filter(event -> event.getParentElement().equals(lifecycle.process()));

        assertThat(start).singleElement().satisfies(event -> assertThat(event.isCamundaAsyncAfter())
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void models_are_made_of_these_elements_and_nothing_else(ModelFile model) {
        assertThat(model.xml().map(DomElement::getLocalName)).isNotEmpty().isSubsetOf(ELEMENTS);
    }

    @Test
    void of_the_engine_s_own_attributes_models_use_only_these() throws IOException {
        var attribute = Pattern.compile("camunda:(\\w+)=");
        for (ModelFile model : ModelFile.all().toList()) {
            assertThat(attribute.matcher(text(model)).results().map(found -> found.group(1)))
                    .isSubsetOf(ENGINE_ATTRIBUTES);
        }
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void expressions_read_variables_and_nothing_else(ModelFile model) {
        model.elements(ConditionExpression.class).forEach(condition -> {
            var parts = CONDITION.matcher(condition.getTextContent());
            assertThat(parts.matches()).as(condition.getTextContent()).isTrue();
            assertThat(variables()).contains(parts.group(1));
            if (parts.group(2) != null) {
                assertThat(parts.group(1)).isEqualTo(CaseVariables.OUTCOME);
                assertThat(Arrays.stream(TaskOutcome.values()).map(TaskOutcome::word))
                        .contains(parts.group(2));
            }
        });
        model.elements(TimeDate.class).forEach(timer -> {
            var parts = TIMER.matcher(timer.getTextContent());
            assertThat(parts.matches()).as(timer.getTextContent()).isTrue();
            assertThat(variables()).contains(parts.group(1));
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void there_are_no_other_expressions(ModelFile model) throws IOException {
        var places = model.elements(ConditionExpression.class).size()
                + model.elements(TimeDate.class).size()
                + model.elements(ServiceTask.class).size()
                + model.elements(CallActivity.class).size();

        assertThat(Pattern.compile("[$#]\\{").matcher(text(model)).results()).hasSize(places);
    }

    @Test
    void there_are_few_variables_and_each_is_read() throws IOException {
        var models = new StringBuilder();
        for (ModelFile model : ModelFile.all().toList()) {
            models.append(text(model));
        }

        assertThat(variables()).isNotEmpty().hasSizeLessThanOrEqualTo(8).allSatisfy(variable -> assertThat(models)
                .containsPattern("\\$\\{" + variable + "\\b"));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_call_goes_to_a_model_of_ours_with_the_key_of_the_case_and_variables_only(ModelFile model) {
        model.elements(CallActivity.class).forEach(call -> {
            assertThat(ModelFile.all().map(ModelFile::name)).contains(call.getCalledElement());
            assertThat(call.getCamundaCalledElementBinding())
                    .as("%s calls what was deployed and checked with it", call.getId())
                    .isEqualTo("deployment");
            assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                            .map(CamundaIn::getCamundaBusinessKey))
                    .contains("#{execution.processBusinessKey}");
        });
        model.elements(CamundaIn.class).stream()
                .filter(in -> in.getCamundaBusinessKey() == null)
                .forEach(in -> assertThat(variables()).contains(in.getCamundaSource(), in.getCamundaTarget()));
        model.elements(CamundaOut.class)
                .forEach(out -> assertThat(variables()).contains(out.getCamundaSource(), out.getCamundaTarget()));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void a_user_task_says_who_does_it_what_for_and_what_the_applicant_reads_meanwhile(ModelFile model) {
        model.elements(UserTask.class).forEach(task -> {
            assertThat(documentation(task.getDocumentations())).as(task.getId()).hasSizeGreaterThan(40);
            assertThat(property(task, "role")).isIn(Roles.CASE_OFFICER, Roles.SENIOR_OFFICER);
            assertThat(Arrays.stream(Awaited.values()).map(Enum::name)).contains(property(task, "awaited"));
            if (property(task, "stage") != null) {
                assertThat(Arrays.stream(Stage.values()).map(Enum::name)).contains(property(task, "stage"));
            }
        });
    }

    @Test
    void every_user_task_is_a_task_of_the_desk() {
        var drawn = ModelFile.all()
                .flatMap(model -> model.elements(UserTask.class).stream())
                .map(FlowElement::getId);

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Task.values()).map(Task::elementId).toList());
    }

    @Test
    void who_looks_at_the_work_of_another_is_a_senior_officer() {
        var senior = ModelFile.all()
                .flatMap(model -> model.elements(UserTask.class).stream())
                .filter(task -> Roles.SENIOR_OFFICER.equals(property(task, "role")))
                .map(task -> Task.of(task.getId()));

        assertThat(senior)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Task.values())
                        .filter(Task::needsSecondPerson)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void who_waits_for_a_message_waits_for_one_that_is_told(ModelFile model) {
        var awaited = Stream.concat(
                        model.elements(ReceiveTask.class).stream().map(ReceiveTask::getMessage),
                        model.elements(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage))
                .map(Message::getName)
                .collect(toSet());
        var told = Arrays.stream(CaseProcess.Message.values())
                .map(CaseProcess.Message::word)
                .toList();

        assertThat(awaited)
                .isEqualTo(model.elements(Message.class).stream()
                        .map(Message::getName)
                        .collect(toSet()))
                .isSubsetOf(told);
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void waiting_for_somebody_outside_has_an_end_and_for_people_a_reminder(ModelFile model) {
        model.elements(ReceiveTask.class).forEach(wait -> assertThat(model.elements(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(wait))
                        .map(BoundaryEvent::cancelActivity))
                .as(wait.getId())
                .containsExactlyInAnyOrder(
                        wait.getMessage().getName().equals(CaseProcess.Message.REGISTERS_ANSWERED.word())
                                ? new Boolean[] {true}
                                : new Boolean[] {true, false}));
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void every_way_leads_from_a_start_to_an_end(ModelFile model) {
        assertThat(model.nodes()).isNotEmpty().allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof BoundaryEvent || node instanceof SubProcess;
            boolean ends = node instanceof EndEvent || node instanceof SubProcess;
            assertThat(node.getIncoming().isEmpty())
                    .as("nothing leads to " + node.getId())
                    .isEqualTo(begins);
            assertThat(node.getOutgoing().isEmpty())
                    .as("nothing follows " + node.getId())
                    .isEqualTo(ends);
        });
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void everything_is_drawn(ModelFile model) {
        assertThat(model.elements(BpmnShape.class).stream()
                        .map(shape -> shape.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(
                        model.nodes().stream().map(FlowNode::getId).toList());
        assertThat(model.elements(BpmnEdge.class).stream()
                        .map(edge -> edge.getBpmnElement().getId()))
                .containsExactlyInAnyOrderElementsOf(model.elements(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource(MODELS)
    void nothing_is_drawn_over_something_else(ModelFile model) {
        var shapes = model.elements(BpmnShape.class).stream()
                .filter(shape -> !(shape.getBpmnElement() instanceof SubProcess))
                .filter(shape -> !(shape.getBpmnElement() instanceof BoundaryEvent))
                .toList();

        assertThat(shapes).isNotEmpty().allSatisfy(shape -> assertThat(shapes.stream()
                        .filter(other -> other != shape && overlap(shape.getBounds(), other.getBounds())))
                .as("drawn over " + shape.getBpmnElement().getId())
                .isEmpty());
    }

    private static Set<String> steps() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(Step.class));
        return scan.findCandidateComponents("org.regularis.casework.steps").stream()
                .map(found -> (String) ((AnnotatedBeanDefinition) found)
                        .getMetadata()
                        .getAnnotationAttributes(Component.class.getName())
                        .get("value"))
                .collect(toSet());
    }

    private static Set<String> variables() {
        return Arrays.stream(CaseVariables.class.getFields())
                .map(ProcessModelTest::value)
                .collect(toSet());
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What stands before the underscore, as BPMN calls it. */
    private static String kind(FlowNode node) {
        return node instanceof Gateway ? "gateway" : node.getElementType().getTypeName();
    }

    /** What stands behind the underscore. */
    private static String meaning(FlowElement element) {
        return element.getId().substring(element.getId().indexOf('_') + 1);
    }

    private static String documentation(Collection<Documentation> documentations) {
        return documentations.stream().map(Documentation::getTextContent).collect(Collectors.joining());
    }

    private static @Nullable String property(UserTask task, String name) {
        return task
                .getExtensionElements()
                .getElementsQuery()
                .filterByType(CamundaProperties.class)
                .singleResult()
                .getCamundaProperties()
                .stream()
                .filter(property -> property.getCamundaName().equals(name))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static String text(ModelFile model) throws IOException {
        return Files.readString(ModelFile.FOLDER.resolve(model.name() + ".bpmn"));
    }
}
