package org.regularis.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;
import org.regularis.casework.process.ProcessModels;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.dev.ScriptedRegister;
import org.regularis.dev.SwitchedRegisters;
import org.regularis.dev.TakenFlows;
import org.regularis.employers.EmployerReply.Reply;
import org.regularis.employers.Statement.Answer;
import org.regularis.employers.Statement.Subject;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.registers.Register;
import org.regularis.registers.RegisterWork;
import org.springframework.beans.factory.annotation.Autowired;

/** A handful of lives that together go every way there is: each flow of each model, and so each node. */
@ApplicationTest
class ProcessCoverageTest extends ProcessTest {

    private static final String EVIDENCE_DEADLINE = "boundaryEvent_evidenceDeadlinePassed";
    private static final Reply DENIED = new Reply(Answer.DENIED, Optional.empty());

    @Autowired
    TakenFlows flows;

    @Autowired
    ProcessModels models;

    @Autowired
    ProgrammeDrafting drafting;

    @Autowired
    SwitchedRegisters registers;

    @Autowired
    RegisterWork work;

    @Test
    void seven_lives_take_every_sequence_flow_of_every_model() {
        flows.forget();

        grantedAfterEverythingWasAsked();
        notAdmittedAtLast();
        grantedAfterAnnouncedRefusal();
        refused();
        withdrawn();
        grantedWithoutAnEmployer();
        askedOfRegisters();

        assertThat(new TreeSet<>(flows.all())).isEqualTo(allFlows());
    }

    @Test
    void every_node_has_a_flow_so_that_flows_stand_for_nodes() {
        for (var process : models.ids()) {
            var model = Bpmn.readModelFromStream(
                    new ByteArrayInputStream(models.xml(process).getBytes(StandardCharsets.UTF_8)));
            assertThat(model.getModelElementsByType(EndEvent.class)).as(process).isNotEmpty();
            assertThat(model.getModelElementsByType(FlowNode.class))
                    .as(process)
                    .filteredOn(node -> !(node instanceof SubProcess))
                    .isNotEmpty()
                    .allSatisfy(node -> assertThat(node.getIncoming().size()
                                    + node.getOutgoing().size())
                            .as(node.getId())
                            .isPositive());
        }
    }

    private void grantedAfterEverythingWasAsked() {
        lots.draw(true);
        var application = cases.askedForEvidence();
        wait(application, EVIDENCE_DEADLINE);
        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());
        wait(application, EVIDENCE_DEADLINE);
        cases.finish(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GiveMoreTime());
        cases.answerRequest(application);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        wait(application, "boundaryEvent_employerSilent");
        cases.complete(
                CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, new TaskResult.AskEmployerAgain());
        cases.employerAnswers(application, Map.of(Subject.HOURS, DENIED));
        cases.complete(CaseDriver.olga(), application, Task.WEIGH_CONTRADICTION, CaseDriver.ask("employment"));
        wait(application, EVIDENCE_DEADLINE);
        cases.answerRequest(application);
        cases.complete(CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, SETTLE);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.ask("presence"));
        cases.answerRequest(application);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, SEND_BACK);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        lots.draw(false);
    }

    private void notAdmittedAtLast() {
        var application = cases.opened();
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, SEND_BACK);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, SEND_BACK);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("NON_ADMISSION");
    }

    private void grantedAfterAnnouncedRefusal() {
        var application = cases.opened(Map.of("employment.employerEmail", ""));
        wait(application, "startEvent_clockRanOut");
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.complete(CaseDriver.olga(), application, Task.SETTLE_BY_OTHER_EVIDENCE, SETTLE);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        wait(application, "boundaryEvent_replyDeadlinePassed");
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, DROP);
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    private void refused() {
        var application = cases.underNotice();
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
        assertThat(watch.file(application, "outcome")).isEqualTo("REFUSAL");
    }

    private void withdrawn() {
        var application = cases.askedForEvidence();
        wait(application, EVIDENCE_DEADLINE);
        cases.complete(CaseDriver.olga(), application, Task.DECIDE_ON_MISSED_DEADLINE, new TaskResult.GoOnWithFile());
        cases.withdraw(application);
        assertThat(watch.file(application, "outcome")).isEqualTo("WITHDRAWN");
    }

    private void grantedWithoutAnEmployer() {
        var application = cases.submit(SmallProgramme.approve(drafting), List.of());
        cases.runJobs(application);
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, new TaskResult.Admit(List.of()));
        cases.complete(
                CaseDriver.olga(),
                application,
                Task.EXAMINE_APPLICATION,
                new TaskResult.ProposeGrant(List.of(), "", ""));
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
    }

    private void askedOfRegisters() {
        try (var server = new ScriptedRegister()) {
            registers.connect(server.address(), Register.POLICE_RECORD);
            var answered = cases.opened();
            cases.complete(CaseDriver.olga(), answered, Task.CHECK_COMPLETENESS, ADMIT);
            work.askDue(Register.POLICE_RECORD);
            cases.runJobs(answered);
            var silent = cases.opened();
            cases.complete(CaseDriver.olga(), silent, Task.CHECK_COMPLETENESS, ADMIT);
            wait(silent, "boundaryEvent_registersSilent");
            assertThat(watch.file(answered, "stage")).isEqualTo("EMPLOYER_VERIFICATION");
        } finally {
            registers.disconnect();
        }
    }

    private Set<String> allFlows() {
        var all = new TreeSet<String>();
        for (var process : models.ids()) {
            var model = Bpmn.readModelFromStream(
                    new ByteArrayInputStream(models.xml(process).getBytes(StandardCharsets.UTF_8)));
            model.getModelElementsByType(SequenceFlow.class).forEach(flow -> all.add(process + "/" + flow.getId()));
        }
        return all;
    }
}
