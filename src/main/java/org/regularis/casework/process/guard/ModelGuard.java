package org.regularis.casework.process.guard;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelParseException;
import org.regularis.casework.process.Step;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Refuses process models on which somebody could come to a permit and leave something out: when the application starts,
 * before anything is deployed or served, and at each deployment.
 */
@Component
class ModelGuard extends AbstractProcessEnginePlugin implements Deployer {

    private final ListableBeanFactory beans;

    ModelGuard(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        var before = engine.getCustomPreDeployers();
        var deployers = before == null ? new ArrayList<Deployer>() : new ArrayList<>(before);
        deployers.add(this);
        engine.setCustomPreDeployers(deployers);
    }

    /** What is unchanged is not deployed again, but is checked again: the check may have learnt something. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var resource : ((SpringTransactionsProcessEngineConfiguration) engine).getDeploymentResources()) {
            try {
                files.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        check(files);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (deployment.isNew() && deployment.getResources().keySet().stream().anyMatch(ModelGuard::isModel)) {
            var files = new LinkedHashMap<String, byte[]>();
            deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
            check(files);
        }
    }

    private void check(Map<String, byte[]> files) {
        var models = new ArrayList<BpmnModelInstance>();
        var unreadable = new ArrayList<Fault>();
        files.forEach((name, content) -> {
            if (isModel(name)) {
                try {
                    models.add(Bpmn.readModelFromStream(new ByteArrayInputStream(content)));
                } catch (ModelParseException e) {
                    unreadable.add(new Fault.Flaw("%s cannot be read: %s".formatted(name, e.getMessage())));
                }
            }
        });
        var faults = unreadable.isEmpty() ? faults(models) : unreadable;
        if (!faults.isEmpty()) {
            throw new RefusedModels(faults);
        }
    }

    private List<Fault> faults(List<BpmnModelInstance> models) {
        return new ModelCheck(models, Set.of(beans.getBeanNamesForType(Step.class, false, false))).faults();
    }

    private static boolean isModel(String name) {
        for (var suffix : BpmnDeployer.BPMN_RESOURCE_SUFFIXES) {
            if (name.endsWith(suffix)) {
                return true;
            }
        }
        return false;
    }
}
