package org.regularis.casework;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regularis.correspondence.letters.LetterKind;
import org.regularis.decisions.DecisionMaking;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.CaseDriver;
import org.regularis.shared.ApplicationId;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that began on models from before every way to a permit was checked go on to their end on them. */
@ApplicationTest
class EarlierModelsProcessTest extends ProcessTest {

    private static final Path EARLIER = Path.of("src/test/resources/earlier-models");
    private static final Path PRESENT = Path.of("processes");
    private static final String LIFECYCLE = "application-lifecycle";

    @Autowired
    private ProcessEngine processEngine;

    @Autowired
    private DecisionMaking decisions;

    @BeforeEach
    void deployTheEarlierModels() {
        var engine = (ProcessEngineConfigurationImpl) processEngine.getProcessEngineConfiguration();
        List<Deployer> all = engine.getDeployers();
        engine.getDeploymentCache()
                .setDeployers(
                        all.stream().filter(BpmnDeployer.class::isInstance).toList());
        try {
            deploy(EARLIER);
        } finally {
            engine.getDeploymentCache().setDeployers(all);
        }
    }

    @AfterEach
    void leaveThePresentModelsBehind() {
        deploy(PRESENT);
    }

    @Test
    void a_case_in_the_intake_comes_to_its_permit() {
        var application = cases.opened();
        deploy(PRESENT);

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(application, Map.of());
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());

        isGranted(application);
    }

    @Test
    void a_case_in_the_examination_comes_to_its_permit() {
        lots.draw(true);
        var application = cases.inExamination();
        deploy(PRESENT);

        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_GRANT, AGREE);

        isGranted(application);
    }

    @Test
    void a_grant_that_is_about_to_be_recorded_comes_to_its_permit() {
        var application = cases.inExamination();
        cases.finish(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.grant());
        deploy(PRESENT);

        cases.runJobs(application);

        isGranted(application);
    }

    @Test
    void a_refusal_that_the_present_models_settle_is_recorded_and_sent() {
        var application = cases.opened();
        deploy(PRESENT);

        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, ADMIT);
        cases.employerAnswers(application, Map.of());
        cases.complete(CaseDriver.olga(), application, Task.EXAMINE_APPLICATION, CaseDriver.refusal());
        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        hearAndConfirm(application);

        isRefused(application, "REFUSAL");
    }

    @Test
    void a_refusal_under_notice_is_recorded_and_sent() {
        var application = cases.underNotice();
        deploy(PRESENT);

        hearAndConfirm(application);

        isRefused(application, "REFUSAL");
    }

    @Test
    void who_is_not_admitted_gets_the_decision() {
        var application = cases.opened();
        cases.complete(CaseDriver.olga(), application, Task.CHECK_COMPLETENESS, NOT_ADMITTED);
        deploy(PRESENT);

        cases.complete(CaseDriver.irina(), application, Task.REVIEW_REFUSAL, AGREE);
        hearAndConfirm(application);

        isRefused(application, "NON_ADMISSION");
    }

    private void hearAndConfirm(ApplicationId application) {
        cases.replyToNotice(application);
        cases.complete(CaseDriver.olga(), application, Task.RECONSIDER_REFUSAL, UPHOLD);
        cases.complete(CaseDriver.irina(), application, Task.CONFIRM_REFUSAL, AGREE);
    }

    private void isGranted(ApplicationId application) {
        assertThat(watch.file(application, "outcome")).isEqualTo("GRANT");
        assertThat(decisions.decision(application).orElseThrow().permit()).isPresent();
        hasEnded(application, LetterKind.GRANT);
    }

    private void isRefused(ApplicationId application, String outcome) {
        assertThat(watch.file(application, "outcome")).isEqualTo(outcome);
        assertThat(decisions.decision(application).orElseThrow().permit()).isEmpty();
        hasEnded(application, LetterKind.REFUSAL);
    }

    private void hasEnded(ApplicationId application, LetterKind letter) {
        assertThat(watch.letters(application)).endsWith(letter);
        assertThat(watch.count(application, letter)).isOne();
        assertThat(watch.positions(application)).isEmpty();
        assertThat(cases.ended(application)).isTrue();
        assertThat(versionOf(application))
                .as("the case stayed on the earlier model")
                .isLessThan(latestVersion());
    }

    private int versionOf(ApplicationId application) {
        return processEngine
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(application.toString())
                .processDefinitionKey(LIFECYCLE)
                .singleResult()
                .getProcessDefinitionVersion();
    }

    private int latestVersion() {
        return processEngine
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(LIFECYCLE)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    private void deploy(Path models) {
        var deployment = processEngine.getRepositoryService().createDeployment();
        for (var process :
                List.of(LIFECYCLE, "intake", "evidence-request", "employer-verification", "decision", "refusal")) {
            deployment.addString(process + ".bpmn", text(models.resolve(process + ".bpmn")));
        }
        deployment.deploy();
    }

    private static String text(Path file) {
        return contentOf(file.toFile(), UTF_8);
    }
}
