package org.regularis.casework.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.regularis.shared.ApplicationId;

/** One service task of a model: one class, one call. Its bean name is the meaning in the element's id. */
public abstract class Step implements JavaDelegate {

    @Override
    public final void execute(DelegateExecution execution) {
        perform(ApplicationId.of(execution.getProcessBusinessKey()), execution);
    }

    protected abstract void perform(ApplicationId application, DelegateExecution execution);
}
