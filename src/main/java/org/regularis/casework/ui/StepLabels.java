package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.regularis.casework.Task;
import org.regularis.casework.process.ProcessModels;
import org.springframework.stereotype.Component;

/** What the processes and their steps are called in the reader's language; else as their pictures call them. */
@Component
public class StepLabels {

    private static final String TASK = "userTask_";

    private final ProcessModels models;

    StepLabels(ProcessModels models) {
        this.models = models;
    }

    public String process(String process) {
        return translate("casework.process." + process);
    }

    public String step(String process, String activity) {
        if (activity.startsWith(TASK)) {
            return Labels.of(Task.of(activity));
        }
        var key = "casework.step." + activity;
        var words = translate(key);
        return words.equals(key) ? models.label(process, activity) : words;
    }
}
