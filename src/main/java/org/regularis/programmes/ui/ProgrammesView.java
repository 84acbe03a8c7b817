package org.regularis.programmes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.regularis.identity.Roles;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.ProgrammeId;

/** The programme administrator reads what each programme asks for and on which law. */
@Route("programmes")
@RolesAllowed(Roles.PROGRAMME_ADMIN)
class ProgrammesView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final Programmes programmes;
    private final EligibilityRules rules;
    private final Dates dates;

    ProgrammesView(Programmes programmes, EligibilityRules rules, Dates dates) {
        this.programmes = programmes;
        this.rules = rules;
        this.dates = dates;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programmes.view.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        removeAll();
        add(new H1(getPageTitle()), new RouterLink(getTranslation("comparison.link"), ComparisonView.class));
        var shown = address.getSingleParameter("programme")
                .filter(id -> !id.isBlank())
                .flatMap(id -> programmes.find(new ProgrammeId(id)))
                .or(() -> programmes.all().stream().findFirst());
        if (shown.isEmpty()) {
            add(new Paragraph(getTranslation("programmes.view.empty")));
        }
        shown.ifPresent(programme -> {
            add(list());
            show(programme, address.getSingleParameter("tab"));
        });
    }

    private Component list() {
        var table = new ReadingTable(
                getTranslation("programmes.view.title"),
                "programmes.view.choose", "programmes.view.version", "programmes.view.window", "programmes.view.state");
        programmes.all().forEach(programme -> {
            var link = new RouterLink(title(programme), ProgrammesView.class);
            link.setQueryParameters(QueryParameters.of("programme", programme.id().value()));
            table.row(link, programme.version(), window(programme), state(programme));
        });
        return table;
    }

    private void show(Programme programme, Optional<String> tab) {
        var panels = new LinkedHashMap<String, Supplier<Component>>();
        panels.put("overview", () -> new OverviewPanel(programme, dates));
        panels.put("rules", () -> new RulesPanel(rules.tables(programme), programme));
        panels.put("facts", () -> new FactsPanel(programme));
        panels.put("reasons", () -> new ReasonsPanel(programme));
        panels.put("evidence", () -> new EvidencePanel(programme));
        add(new H2(title(programme)), new Paragraph(programme.summary().get(Language.of(getLocale()))));
        add(tabs(programme, panels, tab.filter(panels::containsKey).orElse("overview")));
    }

    private TabSheet tabs(Programme programme, Map<String, Supplier<Component>> panels, String open) {
        var sheet = new TabSheet();
        sheet.setWidthFull();
        var keys = new LinkedHashMap<Tab, String>();
        panels.forEach((key, panel) ->
                keys.put(sheet.add(getTranslation("programmes.view.tab." + key), panel.get()), key));
        keys.forEach((tab, key) -> {
            if (key.equals(open)) {
                sheet.setSelectedTab(tab);
            }
        });
        sheet.addSelectedChangeListener(change -> remember(programme, keys.get(change.getSelectedTab())));
        return sheet;
    }

    /** The address says what is shown, so that it can be sent to a colleague. */
    private void remember(Programme programme, String tab) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(
                null, "programmes?programme=" + programme.id() + "&tab=" + tab));
    }

    private String window(Programme programme) {
        return dates.day(programme.opensOn(), getLocale()) + " – " + dates.day(programme.closesOn(), getLocale());
    }

    private Component state(Programme programme) {
        var today = programmes.today(programme);
        var state = programme.isOpenOn(today) ? "OPEN" : today.isBefore(programme.opensOn()) ? "SOON" : "CLOSED";
        return new Span(getTranslation("programmes.window." + state));
    }

    private String title(Programme programme) {
        return programme.title().get(Language.of(getLocale()));
    }
}
