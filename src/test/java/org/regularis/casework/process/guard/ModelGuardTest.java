package org.regularis.casework.process.guard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.regularis.casework.process.guard.Models.INTAKE;
import static org.regularis.casework.process.guard.Models.LIFECYCLE;

import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.CompositeProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** No models are deployed and no application starts on which a way to a permit leaves something out. */
@ApplicationTest
class ModelGuardTest {

    private static final String PAST_THE_INTAKE =
            "A permit could be issued without the completeness check. The way there: application-lifecycle:"
                    + " Application submitted (startEvent_applicationSubmitted)"
                    + " → Confirm receipt (serviceTask_confirmReceipt)"
                    + " → Admitted? (gateway_admitted)"
                    + " → Is an employer asked? (gateway_employerAsked)"
                    + " → Examine and propose decision (callActivity_decision)"
                    + " → decision: Examination begun (startEvent_examinationBegun)"
                    + " → Evaluate eligibility (serviceTask_evaluateEligibility)"
                    + " → Examine application (userTask_examineApplication)"
                    + " → More evidence needed? (gateway_moreEvidence)"
                    + " → Grant or refusal? (gateway_grantProposed)"
                    + " → Second officer needed? (gateway_secondOfficer)"
                    + " → Grant settled (endEvent_grantSettled)"
                    + " → application-lifecycle: Record decision (serviceTask_recordDecision)"
                    + " → Issue permit (serviceTask_issuePermit).";

    @Autowired
    private ModelGuard guard;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Test
    void the_models_as_delivered_start() {
        guard.postInit(startingWith(Models.asDelivered()));
    }

    @Test
    void a_start_with_a_way_around_is_refused_and_says_which() {
        var engine = startingWith(pastTheIntake());

        assertThatThrownBy(() -> guard.postInit(engine))
                .isInstanceOf(RefusedModels.class)
                .hasMessage("The process models are refused.\n" + PAST_THE_INTAKE);
    }

    @Test
    void the_refusal_is_what_is_read_at_the_end_of_the_start() {
        var refused = new RefusedModels(pastTheIntake().faults());
        var failed = new BeanCreationException("processEngineFactoryBean", "could not be made", refused);

        assertThat(new RefusedModelsAnalyzer().analyze(failed)).satisfies(analysis -> {
            assertThat(analysis.getDescription()).contains(PAST_THE_INTAKE);
            assertThat(Path.of(analysis.getAction().replaceAll(".* see (\\S+)\\.", "$1")))
                    .exists();
        });
    }

    @Test
    void the_engine_of_the_application_asks_when_it_starts() {
        assertThat(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getProcessEnginePlugins())
                .filteredOn(CompositeProcessEnginePlugin.class::isInstance)
                .flatExtracting(plugin -> ((CompositeProcessEnginePlugin) plugin).getPlugins())
                .contains(guard);
    }

    @Test
    void the_engine_of_the_application_asks_before_it_deploys() {
        var before = repository.createDeploymentQuery().count();
        var deployment = repository.createDeployment();
        pastTheIntake().texts().forEach((name, text) -> deployment.addString(name + ".bpmn", text));

        assertThatThrownBy(deployment::deploy).hasStackTraceContaining(PAST_THE_INTAKE);

        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void a_model_alone_is_not_deployed_beside_the_others() {
        var deployment = repository
                .createDeployment()
                .addString("intake.bpmn", Models.asDelivered().texts().get(INTAKE));

        assertThatThrownBy(deployment::deploy)
                .hasStackTraceContaining("application-lifecycle is not among the models; all are deployed together.");
    }

    @Test
    void what_cannot_be_read_is_not_deployed() {
        var models = Models.asDelivered().with("other", "<definitions/>");

        assertThatThrownBy(() -> guard.postInit(startingWith(models)))
                .isInstanceOf(RefusedModels.class)
                .hasMessageContaining("other.bpmn cannot be read: ");
    }

    private static Models pastTheIntake() {
        return Models.asDelivered().redirect(LIFECYCLE, "flow_confirmReceipt_to_intake", "gateway_admitted");
    }

    private static SpringProcessEngineConfiguration startingWith(Models models) {
        var engine = new SpringProcessEngineConfiguration();
        engine.setDeploymentResources(models.texts().entrySet().stream()
                .map(model -> file(model.getKey() + ".bpmn", model.getValue()))
                .toArray(Resource[]::new));
        return engine;
    }

    private static Resource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {

            @Override
            public String getFilename() {
                return name;
            }
        };
    }
}
