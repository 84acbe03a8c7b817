package org.regularis.supervision.ui.figures;

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
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.regularis.casework.figures.FlowFigures;
import org.regularis.casework.figures.StockFigures;
import org.regularis.casework.figures.WorkFigures;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.shared.Dates;
import org.regularis.shared.InstallationSettings;
import org.regularis.shared.Language;
import org.regularis.shared.OfficeId;
import org.regularis.shared.ui.ChoiceBar;

/** The supervisor's figures: each number opens the list of the cases behind it. */
@Route("figures")
@StyleSheet("context://css/figures.css")
@RolesAllowed(Roles.SUPERVISOR)
class FiguresView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StockFigures stock;
    private final FlowFigures flow;
    private final WorkFigures work;
    private final Programmes programmes;
    private final CurrentUser currentUser;
    private final Dates dates;
    private final InstallationSettings installation;

    FiguresView(
            StockFigures stock,
            FlowFigures flow,
            WorkFigures work,
            Programmes programmes,
            CurrentUser currentUser,
            Dates dates,
            InstallationSettings installation) {
        this.stock = stock;
        this.flow = flow;
        this.work = work;
        this.programmes = programmes;
        this.currentUser = currentUser;
        this.dates = dates;
        this.installation = installation;
        addClassName("figures-view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.figures.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var filter = FiguresFilter.of(
                event.getLocation().getQueryParameters(),
                offices(),
                programmes.all().stream().map(Programme::id).collect(Collectors.toSet()));
        removeAll();
        add(new H1(getPageTitle()), choices(filter), asOf());
        show(filter);
    }

    private void show(FiguresFilter filter) {
        var scope = filter.scope();
        var period = flow.period(filter.days());
        add(
                new ClockPanel(
                        filter,
                        stock.clocks(scope),
                        new ClockPanel.Flow(period, flow.totals(scope, period), flow.totals(scope, period.before()))),
                new AgeingPanel(filter, stock.ages(scope)),
                new FlowPanel(filter, flow.days(scope, period)),
                new OfficersPanel(filter, work.perOfficer(scope), installation.zone()),
                new CycleTimePanel(filter, period, flow.cycleTimes(scope, period), flow.closed(scope, period)));
    }

    private Component choices(FiguresFilter filter) {
        return new ChoiceBar((name, value) -> UI.getCurrent().navigate(FiguresView.class, filter.with(name, value)))
                .choice(FiguresFilter.OFFICE, text("office"), officeChoices(), filter.office())
                .choice(FiguresFilter.PROGRAMME, text("programme"), programmeChoices(), filter.programme())
                .choice(FiguresFilter.DAYS, text("period"), periodChoices(), String.valueOf(filter.days()));
    }

    private Map<String, String> officeChoices() {
        var choices = new LinkedHashMap<>(Map.of("", text("all-offices")));
        offices().stream()
                .sorted(Comparator.comparing(OfficeId::value))
                .forEach(office -> choices.put(office.value(), FigureTexts.office(office.value())));
        return choices;
    }

    private Map<String, String> programmeChoices() {
        var choices = new LinkedHashMap<>(Map.of("", text("all-programmes")));
        programmes
                .all()
                .forEach(programme ->
                        choices.put(programme.id().value(), programme.title().get(Language.of(getLocale()))));
        return choices;
    }

    private Map<String, String> periodChoices() {
        var choices = new LinkedHashMap<String, String>();
        FiguresFilter.PERIODS.forEach(
                days -> choices.put(days.toString(), getTranslation("supervision.figures.filter.days", days)));
        return choices;
    }

    private Component asOf() {
        var words =
                new Paragraph(getTranslation("supervision.figures.as-of", dates.dayAndTime(stock.asOf(), getLocale())));
        words.addClassName("as-of");
        return words;
    }

    private String text(String key) {
        return getTranslation("supervision.figures.filter." + key);
    }

    private Set<OfficeId> offices() {
        return currentUser.require().offices();
    }
}
