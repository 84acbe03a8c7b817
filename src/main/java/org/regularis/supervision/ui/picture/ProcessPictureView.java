package org.regularis.supervision.ui.picture;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regularis.casework.figures.StepFigures;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.StepLabels;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programmes;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ui.ChoiceBar;
import org.regularis.supervision.ui.cases.FilterLabels;

/** The picture of a process with the number of cases at each step, and how long steps take, in a table beside it. */
@Route("process")
@StyleSheet("context://css/figures.css")
@RolesAllowed(Roles.SUPERVISOR)
class ProcessPictureView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final ProcessModels models;
    private final StepFigures picture;
    private final Programmes programmes;
    private final CurrentUser currentUser;
    private final StepLabels words;

    ProcessPictureView(
            ProcessModels models,
            StepFigures picture,
            Programmes programmes,
            CurrentUser currentUser,
            StepLabels words) {
        this.models = models;
        this.picture = picture;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.words = words;
        addClassName("picture-view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.picture.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var query = PictureQuery.of(event.getLocation().getQueryParameters(), models.ids());
        var steps = picture.steps(query.process(), query.office(), query.programme(), query.days());
        var hint = new Paragraph(getTranslation("supervision.picture.hint", query.days()));
        hint.addClassName("figure-hint");
        var both = new Div(new StepPicture(query, models, words, steps), new StepTable(query, words, steps));
        both.addClassName("picture-and-table");
        removeAll();
        add(new H1(getPageTitle()), choices(query), hint, both);
    }

    private Component choices(PictureQuery query) {
        return new ChoiceBar(
                        (name, value) -> UI.getCurrent().navigate(ProcessPictureView.class, query.with(name, value)))
                .choice(PictureQuery.PROCESS, text("process"), processes(), query.process())
                .choice(PictureQuery.OFFICE, text("office"), offices(), query.officeChoice())
                .choice(PictureQuery.PROGRAMME, text("programme"), programmeTitles(), query.programmeChoice())
                .choice(PictureQuery.DAYS, text("period"), periods(), String.valueOf(query.days()));
    }

    private Map<String, String> processes() {
        var choices = new LinkedHashMap<String, String>();
        models.ids().forEach(id -> choices.put(id, words.process(id)));
        return choices;
    }

    private Map<String, String> offices() {
        var choices = new LinkedHashMap<>(Map.of("", text("all-offices")));
        currentUser.require().offices().stream()
                .sorted(Comparator.comparing(OfficeId::value))
                .forEach(office -> choices.put(office.value(), FilterLabels.office(office.value())));
        return choices;
    }

    private Map<String, String> programmeTitles() {
        var choices = new LinkedHashMap<>(Map.of("", text("all-programmes")));
        programmes.all().forEach(programme -> choices.put(programme.id().value(), Labels.of(programme.title())));
        return choices;
    }

    private Map<String, String> periods() {
        var choices = new LinkedHashMap<String, String>();
        List.of(30, 90).forEach(days -> choices.put(days.toString(), getTranslation("supervision.filter.days", days)));
        return choices;
    }

    private String text(String key) {
        return getTranslation("supervision.filter." + key);
    }
}
