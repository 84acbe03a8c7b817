package org.regularis.supervision.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.StepLabels;
import org.regularis.identity.Roles;
import org.regularis.shared.ui.BpmnDiagram;
import org.regularis.shared.ui.ChoiceBar;

/** The process models as they run, with what they say about themselves; nothing about cases or people. */
@Route("processes")
@StyleSheet("context://css/figures.css")
@RolesAllowed(Roles.PROGRAMME_ADMIN)
class ProcessesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final String PROCESS = "process";

    private final ProcessModels models;
    private final StepLabels words;

    ProcessesView(ProcessModels models, StepLabels words) {
        this.models = models;
        this.words = words;
        addClassName("processes-view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.processes.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var process = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(PROCESS)
                .filter(models.ids()::contains)
                .orElse(models.ids().getFirst());
        removeAll();
        add(
                new H1(getPageTitle()),
                choice(process),
                new H2(words.process(process)),
                paragraph(models.documentation(process)),
                new BpmnDiagram(models.xml(process)));
        if (!models.userTasks(process).isEmpty()) {
            add(new H2(getTranslation("supervision.processes.tasks")), tasks(process));
        }
    }

    private Component choice(String process) {
        var choices = new LinkedHashMap<String, String>();
        models.ids().forEach(id -> choices.put(id, words.process(id)));
        return new ChoiceBar((name, value) ->
                        UI.getCurrent().navigate(ProcessesView.class, QueryParameters.simple(Map.of(name, value))))
                .choice(PROCESS, getTranslation("supervision.filter.process"), choices, process);
    }

    private Component tasks(String process) {
        var list = new DescriptionList();
        list.addClassName("process-notes");
        models.userTasks(process)
                .forEach(task -> list.add(
                        new DescriptionList.Term(words.step(process, task.elementId())),
                        new DescriptionList.Description(task.documentation())));
        return list;
    }

    private static Component paragraph(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("figure-hint");
        return paragraph;
    }
}
