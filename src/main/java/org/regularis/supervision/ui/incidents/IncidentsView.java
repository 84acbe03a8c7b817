package org.regularis.supervision.ui.incidents;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.regularis.casework.figures.Incidents;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.StepLabels;
import org.regularis.identity.Roles;

/** What failed for good and waits for somebody to have it tried again: steps of processes, and mails. */
@Route("incidents")
@StyleSheet("context://css/desk.css")
@StyleSheet("context://css/figures.css")
@RolesAllowed(Roles.PROGRAMME_ADMIN)
class IncidentsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Incidents incidents;
    private final FailedSteps steps;
    private final FailedMails mails;
    private final Paragraph nothing = new Paragraph(getTranslation("supervision.incidents.empty"));

    IncidentsView(Incidents incidents, StepLabels words, DeskDates time) {
        this.incidents = incidents;
        steps = new FailedSteps(incidents, words, time, this::read);
        mails = new FailedMails(incidents, time, this::read);
        addClassName("incidents-view");
        nothing.addClassName("empty");
        add(new H1(getPageTitle()), nothing, steps, mails);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.incidents.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    private void read() {
        steps.show(incidents.open());
        mails.show(incidents.undeliverable());
        nothing.setVisible(!steps.isVisible() && !mails.isVisible());
    }
}
