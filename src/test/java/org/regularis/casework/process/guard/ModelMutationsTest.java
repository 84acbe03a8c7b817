package org.regularis.casework.process.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static org.regularis.casework.process.guard.Models.DECISION;
import static org.regularis.casework.process.guard.Models.INTAKE;
import static org.regularis.casework.process.guard.Models.LIFECYCLE;
import static org.regularis.casework.process.guard.Models.sequence;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Changes of the models: each that opens a way to a permit around something is refused with that way in words. */
class ModelMutationsTest {

    private static final String CHECK = "without the completeness check.";
    private static final String RULES = "without the evaluation of the rules.";
    private static final String EXAMINATION = "without the examination by an officer.";
    private static final String QUESTION = "without the question whether a second officer is due.";
    private static final String RECORDING = "without the recording of the decision.";

    private static final String ISSUE =
            "<bpmn:serviceTask id=\"%s\" name=\"Issue another\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${issuePermit}\" />";
    private static final String TIMER =
            "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>";
    private static final String LOOP =
            "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">${employerAsked}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>";

    @Test
    void the_models_as_delivered_leave_nothing_out() {
        assertThat(Models.asDelivered().faults()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource({"removals", "redirections", "bypasses", "events", "replacements"})
    void a_way_around_is_refused_and_spelled_out(
            String missing, String elementOnTheWay, UnaryOperator<Models> mutation) {
        var faults = mutation.apply(Models.asDelivered()).faults();

        assertThat(faults)
                .filteredOn(Fault.Bypass.class::isInstance)
                .extracting(Fault::sentence)
                .isNotEmpty()
                .anySatisfy(sentence -> assertThat(sentence)
                        .startsWith("A permit could be issued " + missing)
                        .contains("The way there: ")
                        .contains("(" + elementOnTheWay + ")")
                        .containsPattern(" \\(serviceTask_(issuePermit|another|confirmReceipt)\\)\\.$"))
                .allSatisfy(sentence -> assertThat(sentence).contains(" The way there: application-lifecycle: "));
    }

    static Stream<Arguments> removals() {
        return Stream.of(
                refused(
                        "no completeness check",
                        CHECK,
                        "startEvent_intakeBegun",
                        m -> m.cut(INTAKE, "userTask_checkCompleteness")),
                refused("no intake", CHECK, "gateway_admitted", m -> m.cut(LIFECYCLE, "callActivity_intake")),
                refused(
                        "no rules",
                        RULES,
                        "startEvent_examinationBegun",
                        m -> m.cut(DECISION, "serviceTask_evaluateEligibility")),
                refused(
                        "no examination",
                        EXAMINATION,
                        "gateway_secondOfficer",
                        m -> m.cut(DECISION, "userTask_examineApplication")),
                refused(
                        "no question for a second officer",
                        QUESTION,
                        "userTask_examineApplication",
                        m -> m.cut(DECISION, "gateway_secondOfficer")),
                refused("no choice between grant and refusal", QUESTION, "userTask_examineApplication", m -> m.cut(
                                DECISION, "gateway_grantProposed")
                        .redirect(DECISION, "flow_moreEvidence_to_grantProposed", "endEvent_grantSettled")),
                refused(
                        "no second officer",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.cut(DECISION, "userTask_reviewGrant")),
                refused(
                        "no recording",
                        RECORDING,
                        "callActivity_decision",
                        m -> m.cut(LIFECYCLE, "serviceTask_recordDecision")),
                refused("no decision", RULES, "gateway_employerAsked", m -> m.cut(LIFECYCLE, "callActivity_decision")),
                refused(
                        "no separate end of refusals",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.change(DECISION, text -> text.replaceAll("<bpmn:escalationEventDefinition[^>]*>", ""))),
                refused(
                        "nobody hears of refusals",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.change(LIFECYCLE, text -> text.replaceAll(
                                        "(?s)<bpmn:boundaryEvent id=\"boundaryEvent_refusalSettled.*?</bpmn:boundaryEvent>",
                                        "")
                                .replaceAll(
                                        "<bpmn:sequenceFlow id=\"flow_refusalSettled_to_recordRefusal\"[^>]*>", ""))));
    }

    static Stream<Arguments> redirections() {
        return Stream.of(
                refused(
                        "past the intake",
                        CHECK,
                        "serviceTask_confirmReceipt",
                        m -> m.redirect(LIFECYCLE, "flow_confirmReceipt_to_intake", "gateway_admitted")),
                refused(
                        "past the receipt and the intake",
                        CHECK,
                        "startEvent_applicationSubmitted",
                        m -> m.redirect(
                                LIFECYCLE, "flow_applicationSubmitted_to_confirmReceipt", "gateway_employerAsked")),
                refused(
                        "from the admission to the recording",
                        RULES,
                        "gateway_admitted",
                        m -> m.redirect(LIFECYCLE, "flow_admitted_to_employerAsked", "serviceTask_recordDecision")),
                refused(
                        "non-admission as a grant",
                        RULES,
                        "gateway_admitted",
                        m -> m.redirect(LIFECYCLE, "flow_admitted_to_recordRefusal", "serviceTask_recordDecision")),
                refused(
                        "a refusal as a grant",
                        QUESTION,
                        "boundaryEvent_refusalSettled",
                        m -> m.redirect(
                                LIFECYCLE, "flow_refusalSettled_to_recordRefusal", "serviceTask_recordDecision")),
                refused(
                        "a permit for a refusal",
                        RECORDING,
                        "boundaryEvent_refusalSettled",
                        m -> m.redirect(LIFECYCLE, "flow_refusalSettled_to_recordRefusal", "serviceTask_issuePermit")),
                refused(
                        "a permit behind the recording of refusals",
                        RECORDING,
                        "serviceTask_recordRefusal",
                        m -> m.redirect(LIFECYCLE, "flow_recordRefusal_to_sendDecision", "serviceTask_issuePermit")),
                refused(
                        "a permit before the recording",
                        RECORDING,
                        "callActivity_decision",
                        m -> m.redirect(LIFECYCLE, "flow_decision_to_recordDecision", "serviceTask_issuePermit")),
                refused(
                        "the employer decides",
                        RULES,
                        "callActivity_employerVerification",
                        m -> m.redirect(
                                LIFECYCLE, "flow_employerVerification_to_decision", "serviceTask_recordDecision")),
                refused(
                        "the intake begins with its end",
                        CHECK,
                        "endEvent_applicationAdmitted",
                        m -> m.redirect(INTAKE, "flow_intakeBegun_to_checkCompleteness", "gateway_resultOfCheck")),
                refused(
                        "a grant settled at once",
                        QUESTION,
                        "gateway_grantProposed",
                        m -> m.redirect(DECISION, "flow_grantProposed_to_secondOfficer", "endEvent_grantSettled")),
                refused(
                        "examined and settled",
                        QUESTION,
                        "userTask_examineApplication",
                        m -> m.redirect(DECISION, "flow_examineApplication_to_moreEvidence", "endEvent_grantSettled")),
                refused(
                        "examined without rules",
                        RULES,
                        "userTask_examineApplication",
                        m -> m.redirect(
                                DECISION,
                                "flow_examinationBegun_to_evaluateEligibility",
                                "userTask_examineApplication")),
                refused(
                        "new evidence without rules",
                        "without an evaluation of the rules after new evidence.",
                        "serviceTask_takeInEvidence",
                        m -> m.redirect(
                                DECISION, "flow_obtainEvidence_to_evaluateEligibility", "userTask_examineApplication")),
                refused(
                        "the rules decide",
                        EXAMINATION,
                        "serviceTask_evaluateEligibility",
                        m -> m.redirect(
                                DECISION, "flow_evaluateEligibility_to_examineApplication", "gateway_secondOfficer")),
                refused(
                        "both answers mean no second officer",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.redirect(DECISION, "flow_secondOfficer_to_reviewGrant", "endEvent_grantSettled")),
                refused(
                        "a confirmed refusal settles as a grant",
                        QUESTION,
                        "gateway_refusalConfirmed",
                        m -> m.redirect(DECISION, "flow_refusalConfirmed_to_refusalSettled", "endEvent_grantSettled")),
                refused(
                        "a dropped refusal settles as a grant",
                        QUESTION,
                        "gateway_refusalConfirmed",
                        m -> m.redirect(
                                DECISION, "flow_refusalConfirmed_to_evaluateEligibility", "endEvent_grantSettled")),
                refused("evidence settles the grant", QUESTION, "callActivity_obtainEvidence", m -> m.redirect(
                                DECISION, "flow_moreEvidence_to_grantProposed", "callActivity_obtainEvidence")
                        .redirect(DECISION, "flow_obtainEvidence_to_evaluateEligibility", "endEvent_grantSettled")),
                refused(
                        "recorded before it is decided",
                        "without the recording of the decision after that question.",
                        "serviceTask_recordDecision",
                        m -> m.redirect(
                                        LIFECYCLE,
                                        "flow_employerVerification_to_decision",
                                        "serviceTask_recordDecision")
                                .redirect(LIFECYCLE, "flow_employerAsked_to_decision", "serviceTask_recordDecision")
                                .redirect(LIFECYCLE, "flow_recordDecision_to_issuePermit", "callActivity_decision")
                                .redirect(LIFECYCLE, "flow_decision_to_recordDecision", "serviceTask_issuePermit")),
                refused(
                        "checked after the rules",
                        "without an evaluation of the rules after the completeness check.",
                        "callActivity_intake",
                        m -> m.redirect(LIFECYCLE, "flow_confirmReceipt_to_intake", "callActivity_decision")
                                .redirect(LIFECYCLE, "flow_decision_to_recordDecision", "callActivity_intake")
                                .redirect(LIFECYCLE, "flow_admitted_to_employerAsked", "serviceTask_recordDecision")));
    }

    static Stream<Arguments> bypasses() {
        return Stream.of(
                refused(
                        "from the start to the permit",
                        CHECK,
                        "startEvent_applicationSubmitted",
                        m -> m.flow(LIFECYCLE, "startEvent_applicationSubmitted", "serviceTask_issuePermit")),
                refused(
                        "from the receipt to the recording",
                        CHECK,
                        "serviceTask_confirmReceipt",
                        m -> m.flow(LIFECYCLE, "serviceTask_confirmReceipt", "serviceTask_recordDecision")),
                refused(
                        "from a gateway to the recording",
                        RULES,
                        "gateway_employerAsked",
                        m -> m.flow(LIFECYCLE, "gateway_employerAsked", "serviceTask_recordDecision")),
                refused(
                        "from the refusal to the permit",
                        RECORDING,
                        "serviceTask_recordRefusal",
                        m -> m.flow(LIFECYCLE, "serviceTask_recordRefusal", "serviceTask_issuePermit")),
                refused(
                        "through the intake",
                        CHECK,
                        "startEvent_intakeBegun",
                        m -> m.flow(INTAKE, "startEvent_intakeBegun", "endEvent_applicationAdmitted")),
                refused(
                        "through the decision",
                        RULES,
                        "startEvent_examinationBegun",
                        m -> m.flow(DECISION, "startEvent_examinationBegun", "gateway_secondOfficer")),
                refused(
                        "past the second officer",
                        QUESTION,
                        "gateway_moreEvidence",
                        m -> m.flow(DECISION, "gateway_moreEvidence", "endEvent_grantSettled")),
                refused(
                        "a third answer",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.flow(DECISION, "gateway_secondOfficer", "endEvent_grantSettled")),
                refused("a link around the intake", CHECK, "linkThrown", m -> m.redirect(
                                LIFECYCLE, "flow_confirmReceipt_to_intake", "linkThrown")
                        .add(LIFECYCLE, link("gateway_employerAsked"))),
                refused("a fork beside the intake", CHECK, "fork", m -> m.redirect(
                                LIFECYCLE, "flow_applicationSubmitted_to_confirmReceipt", "fork")
                        .add(
                                LIFECYCLE,
                                "<bpmn:parallelGateway id=\"fork\" />" + sequence("fork", "serviceTask_confirmReceipt")
                                        + sequence("fork", "gateway_employerAsked"))),
                refused(
                        "another permit at the beginning",
                        CHECK,
                        "serviceTask_another",
                        m -> m.add(
                                LIFECYCLE, another() + sequence("serviceTask_confirmReceipt", "serviceTask_another"))),
                refused(
                        "another permit within a called process",
                        CHECK,
                        "serviceTask_another",
                        m -> m.add(INTAKE, another() + sequence("startEvent_intakeBegun", "serviceTask_another"))),
                refused(
                        "another permit within a process that is called for evidence",
                        RULES,
                        "serviceTask_requestEvidence",
                        m -> m.add(
                                "evidence-request",
                                another() + sequence("serviceTask_requestEvidence", "serviceTask_another"))),
                refused(
                        "another start",
                        CHECK,
                        "startEvent_byClock",
                        m -> m.add(
                                LIFECYCLE,
                                "<bpmn:startEvent id=\"startEvent_byClock\">" + TIMER + "</bpmn:startEvent>"
                                        + sequence("startEvent_byClock", "serviceTask_issuePermit"))));
    }

    static Stream<Arguments> events() {
        return Stream.of(
                refused(
                        "an event subprocess with a permit",
                        CHECK,
                        "eventStart",
                        m -> m.add(LIFECYCLE, eventSubProcess("true", TIMER, true))),
                refused(
                        "one that interrupts nothing",
                        CHECK,
                        "eventStart",
                        m -> m.add(LIFECYCLE, eventSubProcess("false", TIMER, true))),
                refused(
                        "one by signal within a called process",
                        CHECK,
                        "eventStart",
                        m -> m.add("intake", eventSubProcess("false", "<bpmn:signalEventDefinition />", true))),
                refused(
                        "one that ends the intake",
                        CHECK,
                        "eventStart",
                        m -> m.add(INTAKE, eventSubProcess("true", TIMER, false))),
                refused(
                        "one that ends the decision by error",
                        RULES,
                        "eventStart",
                        m -> m.add(DECISION, eventSubProcess("true", "<bpmn:errorEventDefinition />", false))),
                refused(
                        "a timer at the completeness check",
                        CHECK,
                        "event",
                        m -> m.add(
                                INTAKE,
                                boundary("userTask_checkCompleteness", "true", TIMER, "endEvent_applicationAdmitted"))),
                refused(
                        "a timer at the intake",
                        CHECK,
                        "event",
                        m -> m.add(LIFECYCLE, boundary("callActivity_intake", "true", TIMER, "gateway_employerAsked"))),
                refused(
                        "a timer at the intake beside it",
                        CHECK,
                        "event",
                        m -> m.add(
                                LIFECYCLE, boundary("callActivity_intake", "false", TIMER, "gateway_employerAsked"))),
                refused(
                        "a timer at the decision",
                        RULES,
                        "event",
                        m -> m.add(
                                LIFECYCLE,
                                boundary("callActivity_decision", "true", TIMER, "serviceTask_recordDecision"))),
                refused(
                        "an error at the decision",
                        RECORDING,
                        "event",
                        m -> m.add(
                                LIFECYCLE,
                                boundary(
                                        "callActivity_decision",
                                        "true",
                                        "<bpmn:errorEventDefinition />",
                                        "serviceTask_issuePermit"))),
                refused(
                        "an error at the rules",
                        RULES,
                        "event",
                        m -> m.add(
                                DECISION,
                                boundary(
                                        "serviceTask_evaluateEligibility",
                                        "true",
                                        "<bpmn:errorEventDefinition />",
                                        "userTask_examineApplication"))),
                refused(
                        "a timer at the examination",
                        EXAMINATION,
                        "event",
                        m -> m.add(
                                DECISION,
                                boundary("userTask_examineApplication", "true", TIMER, "gateway_secondOfficer"))),
                refused(
                        "a timer at the second officer",
                        "without the second officer's review where it is due.",
                        "event",
                        m -> m.add(DECISION, boundary("userTask_reviewGrant", "true", TIMER, "endEvent_grantSettled"))),
                refused(
                        "a signal at the receipt",
                        CHECK,
                        "event",
                        m -> m.add(
                                LIFECYCLE,
                                boundary(
                                        "serviceTask_confirmReceipt",
                                        "true",
                                        "<bpmn:signalEventDefinition />",
                                        "serviceTask_issuePermit"))),
                refused(
                        "an error at the recording",
                        RECORDING,
                        "event",
                        m -> m.add(
                                LIFECYCLE,
                                boundary(
                                        "serviceTask_recordDecision",
                                        "true",
                                        "<bpmn:errorEventDefinition />",
                                        "serviceTask_issuePermit"))),
                refused(
                        "a timer beside the check that ends all",
                        CHECK,
                        "endAll",
                        m -> m.add(
                                INTAKE,
                                "<bpmn:endEvent id=\"endAll\"><bpmn:terminateEventDefinition /></bpmn:endEvent>"
                                        + boundary("userTask_checkCompleteness", "false", TIMER, "endAll"))),
                refused(
                        "the refusal's event interrupts nothing",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.replace(
                                LIFECYCLE,
                                "attachedToRef=\"callActivity_decision\"",
                                "attachedToRef=\"callActivity_decision\" cancelActivity=\"false\"")),
                refused(
                        "the refusal's event hears of something else",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.replace(
                                LIFECYCLE, "escalationCode=\"refusalSettled\"", "escalationCode=\"somethingElse\"")),
                refused(
                        "the refusal's event is attached elsewhere",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.replace(
                                LIFECYCLE,
                                "attachedToRef=\"callActivity_decision\"",
                                "attachedToRef=\"callActivity_intake\"")),
                refused(
                        "the refusal ends by a signal",
                        QUESTION,
                        "endEvent_refusalSettled",
                        m -> m.change(
                                DECISION,
                                text -> text.replaceAll(
                                        "<bpmn:escalationEventDefinition[^>]*>", "<bpmn:signalEventDefinition />"))),
                refused(
                        "compensation gives a permit",
                        CHECK,
                        "event",
                        m -> m.add(
                                LIFECYCLE,
                                "<bpmn:boundaryEvent id=\"event\" attachedToRef=\"serviceTask_confirmReceipt\"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>"
                                        + another()
                                                .replace(
                                                        "<bpmn:serviceTask ",
                                                        "<bpmn:serviceTask isForCompensation=\"true\" ")
                                        + "<bpmn:association id=\"undo\" sourceRef=\"event\" targetRef=\"serviceTask_another\" />")));
    }

    static Stream<Arguments> replacements() {
        return Stream.of(
                refused(
                        "evidence is called in place of the intake",
                        CHECK,
                        "serviceTask_requestEvidence",
                        m -> m.replace(LIFECYCLE, "calledElement=\"intake\"", "calledElement=\"evidence-request\"")),
                refused(
                        "the decision is called in place of the intake",
                        CHECK,
                        "startEvent_examinationBegun",
                        m -> m.replace(LIFECYCLE, "calledElement=\"intake\"", "calledElement=\"decision\"")),
                refused(
                        "the employer is called in place of the decision",
                        RULES,
                        "callActivity_decision",
                        m -> m.replace(
                                LIFECYCLE, "calledElement=\"decision\"", "calledElement=\"employer-verification\"")),
                refused(
                        "the refusal is called in place of the decision",
                        RULES,
                        "startEvent_refusalProposed",
                        m -> m.replace(LIFECYCLE, "calledElement=\"decision\"", "calledElement=\"refusal\"")),
                refused(
                        "a receipt in place of the rules",
                        RULES,
                        "serviceTask_evaluateEligibility",
                        m -> m.replace(DECISION, "${evaluateEligibility}", "${confirmReceipt}")),
                refused(
                        "a refusal recorded in place of the decision",
                        RECORDING,
                        "serviceTask_recordDecision",
                        m -> m.replace(LIFECYCLE, "${recordDecision}", "${recordRefusal}")),
                refused(
                        "the letter in place of the recording",
                        RECORDING,
                        "serviceTask_recordDecision",
                        m -> m.replace(LIFECYCLE, "${recordDecision}", "${sendDecision}")),
                refused(
                        "another question",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.replace(DECISION, "${secondOpinion}", "${employerAsked}")),
                refused(
                        "the question answered by default",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.replace(
                                DECISION,
                                "default=\"flow_secondOfficer_to_grantSettled\"",
                                "default=\"flow_secondOfficer_to_reviewGrant\"")),
                refused(
                        "both answers at once",
                        QUESTION,
                        "gateway_secondOfficer",
                        m -> m.change(DECISION, text -> text.replaceFirst(
                                        "exclusiveGateway( id=\"gateway_secondOfficer\"[^>]*) default=\"\\w+\"",
                                        "inclusiveGateway$1")
                                .replaceFirst(
                                        "(?s)(gateway_secondOfficer.*?)</bpmn:exclusiveGateway>",
                                        "$1</bpmn:inclusiveGateway>"))),
                refused(
                        "another officer's task in place of the check",
                        CHECK,
                        "userTask_other",
                        m -> m.replace(INTAKE, "\"userTask_checkCompleteness\"", "\"userTask_other\"")),
                refused(
                        "a step that does nothing in place of the check",
                        CHECK,
                        "userTask_checkCompleteness",
                        m -> m.change(INTAKE, text -> text.replace("bpmn:userTask", "bpmn:manualTask"))),
                refused(
                        "the check once for each of nothing",
                        CHECK,
                        "userTask_checkCompleteness",
                        m -> m.within(INTAKE, "userTask_checkCompleteness", LOOP)),
                refused(
                        "the decision once for each of nothing",
                        RULES,
                        "callActivity_decision",
                        m -> m.within(LIFECYCLE, "callActivity_decision", LOOP)),
                refused(
                        "the recording once for each of nothing",
                        RECORDING,
                        "serviceTask_recordDecision",
                        m -> m.within(LIFECYCLE, "serviceTask_recordDecision", LOOP)),
                refused(
                        "the receipt gives a permit",
                        CHECK,
                        "serviceTask_confirmReceipt",
                        m -> m.replace(LIFECYCLE, "${confirmReceipt}", "${issuePermit}")));
    }

    @ParameterizedTest
    @MethodSource("flaws")
    void what_the_check_could_not_follow_is_refused(String sentence, UnaryOperator<Models> mutation) {
        assertThat(mutation.apply(Models.asDelivered()).refusal()).contains(sentence);
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                flawed(
                        "a listener",
                        "has executionListener",
                        m -> m.replace(
                                LIFECYCLE,
                                "<camunda:out source=\"outcome\" target=\"outcome\" />",
                                "<camunda:out source=\"outcome\" target=\"outcome\" /><camunda:executionListener event=\"start\" delegateExpression=\"${issuePermit}\" />")),
                flawed(
                        "a step called by a condition",
                        "has the expression ${issuePermit.execute(execution)}",
                        m -> m.replace(LIFECYCLE, "${outcome == 'admitted'}", "${issuePermit.execute(execution)}")),
                flawed(
                        "a step called by a text for officers",
                        "has the expression A case ${issuePermit.execute(task.execution)}",
                        m -> m.replace(
                                INTAKE,
                                "<bpmn:documentation>A case officer",
                                "<bpmn:documentation>A case ${issuePermit.execute(task.execution)} officer")),
                flawed(
                        "a step called for a variable",
                        "has the expression",
                        m -> m.replace(
                                INTAKE,
                                "<camunda:out source=\"outcome\"",
                                "<camunda:out sourceExpression=\"${issuePermit.execute(execution)}\"")),
                flawed(
                        "a script as condition",
                        "says language",
                        m -> m.replace(
                                LIFECYCLE,
                                "<bpmn:conditionExpression ",
                                "<bpmn:conditionExpression language=\"javascript\" ")),
                flawed(
                        "a script task",
                        "has scriptTask",
                        m -> m.add(
                                LIFECYCLE,
                                "<bpmn:scriptTask id=\"script\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>")),
                flawed(
                        "a class in place of a step",
                        "says class",
                        m -> m.replace(
                                LIFECYCLE,
                                "camunda:delegateExpression=\"${confirmReceipt}\"",
                                "camunda:class=\"org.example.Any\"")),
                flawed(
                        "an expression in place of a step",
                        "says expression",
                        m -> m.replace(
                                LIFECYCLE,
                                "camunda:delegateExpression=\"${confirmReceipt}\"",
                                "camunda:expression=\"${issuePermit}\"")),
                flawed(
                        "work for somebody outside",
                        "says topic",
                        m -> m.replace(
                                LIFECYCLE,
                                "camunda:delegateExpression=\"${confirmReceipt}\"",
                                "camunda:type=\"external\" camunda:topic=\"any\"")),
                flawed(
                        "a mapping of data in code",
                        "says variableMappingDelegateExpression",
                        m -> m.replace(
                                LIFECYCLE,
                                "calledElement=\"intake\"",
                                "calledElement=\"intake\" camunda:variableMappingDelegateExpression=\"${issuePermit}\"")),
                flawed(
                        "the engine's old namespace",
                        "says expression",
                        m -> m.replace(
                                LIFECYCLE,
                                "camunda:delegateExpression=\"${confirmReceipt}\"",
                                "xmlns:old=\"http://activiti.org/bpmn\" old:expression=\"${issuePermit}\"")),
                flawed(
                        "a step that is not there",
                        "runs ${confirmEverything}, which is no step",
                        m -> m.replace(LIFECYCLE, "${confirmReceipt}", "${confirmEverything}")),
                flawed(
                        "a process that is not there",
                        "calls vetting, which is not among the models",
                        m -> m.replace(LIFECYCLE, "calledElement=\"intake\"", "calledElement=\"vetting\"")),
                flawed(
                        "a process whose name is computed",
                        "which is not among the models",
                        m -> m.replace(LIFECYCLE, "calledElement=\"intake\"", "calledElement=\"${outcome}\"")),
                flawed("a process left out", "calls refusal, which is not among the models", m -> m.without("refusal")),
                flawed(
                        "a process that is not executed",
                        "calls intake, which is not among the models",
                        m -> m.replace(INTAKE, "isExecutable=\"true\"", "isExecutable=\"false\"")),
                flawed(
                        "whatever version is newest",
                        "must call the model that is deployed with it",
                        m -> m.replace(
                                DECISION,
                                "calledElement=\"refusal\" camunda:calledElementBinding=\"deployment\"",
                                "calledElement=\"refusal\"")),
                flawed(
                        "a process that calls itself",
                        "which calls itself",
                        m -> m.replace(DECISION, "calledElement=\"evidence-request\"", "calledElement=\"decision\"")),
                flawed(
                        "two processes of one name",
                        "Two processes are called intake",
                        m -> m.with("intake-too", m.texts().get(INTAKE))),
                flawed(
                        "a permit in a process that nobody calls",
                        "stands where application-lifecycle leads nobody",
                        m -> m.with("amnesty", small("amnesty", another()))),
                flawed(
                        "a permit that nothing leads to",
                        "stands where application-lifecycle leads nobody",
                        m -> m.add(LIFECYCLE, another())),
                flawed("no permit at all", "leads to a permit", m -> m.cut(LIFECYCLE, "serviceTask_issuePermit")),
                flawed("a link to nowhere", "is a link that leads to no single place", m -> m.redirect(
                                LIFECYCLE, "flow_confirmReceipt_to_intake", "linkThrown")
                        .add(
                                LIFECYCLE,
                                link("gateway_employerAsked").replaceFirst("name=\"around\"", "name=\"elsewhere\""))),
                flawed("no lifecycle", "application-lifecycle is not among the models", m -> m.without(LIFECYCLE)));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void what_leaves_nothing_out_is_taken(UnaryOperator<Models> mutation) {
        assertThat(mutation.apply(Models.asDelivered()).faults()).isEmpty();
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                taken("other words", m -> m.replace(LIFECYCLE, "name=\"Confirm receipt\"", "name=\"Write receipt\"")),
                taken(
                        "a reminder beside the completeness check",
                        m -> m.add(
                                INTAKE,
                                "<bpmn:endEvent id=\"reminded\" />" + step("remind", "warnOfDeadline")
                                        + boundary("userTask_checkCompleteness", "false", TIMER, "remind")
                                        + sequence("remind", "reminded"))),
                taken(
                        "an event subprocess beside the intake",
                        m -> m.add(INTAKE, eventSubProcess("false", TIMER, false))),
                taken("another way out without a permit", m -> m.add(LIFECYCLE, eventSubProcess("true", TIMER, false))),
                taken("the rules asked twice", m -> m.redirect(
                                DECISION, "flow_examinationBegun_to_evaluateEligibility", "again")
                        .add(
                                DECISION,
                                step("again", "evaluateEligibility")
                                        + sequence("again", "serviceTask_evaluateEligibility"))),
                taken("work by hand before the receipt", m -> m.redirect(
                                LIFECYCLE, "flow_applicationSubmitted_to_confirmReceipt", "byHand")
                        .add(
                                LIFECYCLE,
                                "<bpmn:manualTask id=\"byHand\" />"
                                        + sequence("byHand", "serviceTask_confirmReceipt"))),
                taken("no employer", m -> m.cut(LIFECYCLE, "callActivity_employerVerification")),
                taken(
                        "the employer's silence ends the verification",
                        m -> m.add(
                                LIFECYCLE,
                                boundary("callActivity_employerVerification", "true", TIMER, "callActivity_decision"))),
                taken(
                        "a timer brings the check back",
                        m -> m.add(
                                INTAKE,
                                boundary("userTask_checkCompleteness", "true", TIMER, "userTask_checkCompleteness"))),
                taken("a link on the way", m -> m.redirect(
                                LIFECYCLE, "flow_recordDecision_to_issuePermit", "linkThrown")
                        .add(LIFECYCLE, link("serviceTask_issuePermit"))),
                taken("two things at once before the intake", m -> m.redirect(
                                LIFECYCLE, "flow_applicationSubmitted_to_confirmReceipt", "fork")
                        .redirect(LIFECYCLE, "flow_confirmReceipt_to_intake", "join")
                        .add(
                                LIFECYCLE,
                                "<bpmn:parallelGateway id=\"fork\" /><bpmn:parallelGateway id=\"join\" /><bpmn:manualTask id=\"byHand\" />"
                                        + sequence("fork", "serviceTask_confirmReceipt") + sequence("fork", "byHand")
                                        + sequence("byHand", "join") + sequence("join", "callActivity_intake"))),
                taken("the permit in a process of its own", m -> m.change(
                                LIFECYCLE,
                                text -> text.replaceFirst(
                                        "(?s)<bpmn:serviceTask id=\"serviceTask_issuePermit\".*?</bpmn:serviceTask>",
                                        "<bpmn:callActivity id=\"serviceTask_issuePermit\" calledElement=\"permit\" camunda:calledElementBinding=\"deployment\" />"))
                        .with("permit", small("permit", another() + sequence("begin", "serviceTask_another")))),
                taken(
                        "the recording within a subprocess",
                        m -> m.change(
                                LIFECYCLE,
                                text -> text.replaceFirst(
                                        "(?s)<bpmn:serviceTask id=\"serviceTask_recordDecision\".*?</bpmn:serviceTask>",
                                        "<bpmn:subProcess id=\"serviceTask_recordDecision\"><bpmn:startEvent id=\"in\" />"
                                                + step("record", "recordDecision")
                                                        .replace("$", "\\$") + sequence("in", "record")
                                                + "</bpmn:subProcess>"))),
                taken(
                        "another process without a permit",
                        m -> m.with(
                                "statistics",
                                small("statistics", step("count", "warnOfDeadline") + sequence("begin", "count")))),
                taken(
                        "compensation of the receipt",
                        m -> m.add(
                                LIFECYCLE,
                                "<bpmn:boundaryEvent id=\"event\" attachedToRef=\"serviceTask_confirmReceipt\"><bpmn:compensateEventDefinition /></bpmn:boundaryEvent>"
                                        + step("undoReceipt", "warnOfDeadline")
                                                .replace(
                                                        "<bpmn:serviceTask ",
                                                        "<bpmn:serviceTask isForCompensation=\"true\" ")
                                        + "<bpmn:association id=\"undo\" sourceRef=\"event\" targetRef=\"undoReceipt\" />")));
    }

    private static Arguments refused(String what, String missing, String onTheWay, UnaryOperator<Models> mutation) {
        return argumentSet(what, missing, onTheWay, mutation);
    }

    private static Arguments flawed(String what, String sentence, UnaryOperator<Models> mutation) {
        return argumentSet(what, sentence, mutation);
    }

    private static Arguments taken(String what, UnaryOperator<Models> mutation) {
        return argumentSet(what, mutation);
    }

    private static String another() {
        return ISSUE.formatted("serviceTask_another");
    }

    private static String step(String id, String step) {
        return "<bpmn:serviceTask id=\"%s\" camunda:asyncBefore=\"true\" camunda:delegateExpression=\"${%s}\" />"
                .formatted(id, step);
    }

    private static String boundary(String activity, String interrupts, String trigger, String target) {
        return "<bpmn:boundaryEvent id=\"event\" name=\"Time is up\" attachedToRef=\"%s\" cancelActivity=\"%s\">%s</bpmn:boundaryEvent>"
                        .formatted(activity, interrupts, trigger)
                + sequence("event", target);
    }

    private static String eventSubProcess(String interrupts, String trigger, boolean permit) {
        return "<bpmn:subProcess id=\"eventSubProcess\" triggeredByEvent=\"true\"><bpmn:startEvent id=\"eventStart\" name=\"Time is up\" isInterrupting=\"%s\">%s</bpmn:startEvent>"
                        .formatted(interrupts, trigger)
                + (permit
                        ? another() + sequence("eventStart", "serviceTask_another")
                        : "<bpmn:endEvent id=\"eventEnd\" />" + sequence("eventStart", "eventEnd"))
                + "</bpmn:subProcess>";
    }

    private static String link(String target) {
        return "<bpmn:intermediateThrowEvent id=\"linkThrown\" name=\"Goes on elsewhere\"><bpmn:linkEventDefinition name=\"around\" /></bpmn:intermediateThrowEvent>"
                + "<bpmn:intermediateCatchEvent id=\"linkCaught\"><bpmn:linkEventDefinition name=\"around\" /></bpmn:intermediateCatchEvent>"
                + sequence("linkCaught", target);
    }

    private static String small(String name, String elements) {
        return """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                  <bpmn:process id="%s" isExecutable="true"><bpmn:startEvent id="begin" />%s</bpmn:process>
                </bpmn:definitions>""".formatted(name, elements);
    }

    /** So that nobody takes the lists above for tested when a source of them has gone. */
    @Test
    void there_are_enough_of_them() {
        assertThat(List.of(
                        removals().count(),
                        redirections().count(),
                        bypasses().count(),
                        events().count(),
                        replacements().count(),
                        flaws().count(),
                        harmless().count()))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number).isGreaterThanOrEqualTo(10));
    }
}
