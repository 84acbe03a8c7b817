package org.regularis.supervision.ui.incidents;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import org.regularis.casework.figures.Incidents;
import org.regularis.casework.figures.Incidents.Incident;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.StepLabels;

/** Steps of processes that failed for good; with ids and technical causes only. */
class FailedSteps extends FailureList<Incident> {

    private final Incidents incidents;

    FailedSteps(Incidents incidents, StepLabels words, DeskDates time, Runnable afterwards) {
        super(translate("supervision.incidents.steps"), afterwards);
        this.incidents = incidents;
        text("process", incident -> words.process(incident.process()));
        text("step", incident -> words.step(incident.process(), incident.activity()));
        id("case", incident -> incident.application().toString());
        text("cause", Incident::cause);
        text("since", incident -> time.moment(incident.raisedAt()));
        retryButtons();
    }

    @Override
    void retry(Incident incident) {
        incidents.retry(incident.id());
    }
}
