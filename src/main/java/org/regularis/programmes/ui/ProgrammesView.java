package org.regularis.programmes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.regularis.identity.Roles;
import org.regularis.programmes.Preset;
import org.regularis.programmes.Programme;
import org.regularis.programmes.Programmes;
import org.regularis.programmes.RunningProgramme;
import org.regularis.programmes.versions.ProgrammeDrafting;
import org.regularis.programmes.versions.ProgrammeDrafting.Reading;
import org.regularis.programmes.versions.ProgrammeVersion;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.ui.ReadingTable;

/** The programme administrator reads what each programme asks for and on which law, and changes it by versions. */
@Route("programmes")
@RolesAllowed(Roles.PROGRAMME_ADMIN)
public class ProgrammesView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    private final Programmes programmes;
    private final ProgrammeDrafting drafting;
    private final Dates dates;

    ProgrammesView(Programmes programmes, ProgrammeDrafting drafting, Dates dates) {
        this.programmes = programmes;
        this.drafting = drafting;
        this.dates = dates;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("programmes.view.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        var catalogue = programmes.catalogue();
        removeAll();
        var comparison = new Anchor("programmes/compare", getTranslation("comparison.link"));
        var links = new HorizontalLayout(uploading(), comparison);
        links.setAlignItems(FlexComponent.Alignment.CENTER);
        links.setWrap(true);
        add(new H1(getPageTitle()), links, running(catalogue), presets(catalogue));
        address.getSingleParameter("programme")
                .filter(id -> !id.isBlank())
                .map(ProgrammeId::new)
                .map(drafting::versions)
                .filter(versions -> !versions.isEmpty())
                .or(() -> catalogue.stream().findFirst().map(programme -> drafting.versions(programme.id())))
                .ifPresent(versions ->
                        show(versions, address.getSingleParameter("version"), address.getSingleParameter("tab")));
    }

    private Component uploading() {
        return new Button(
                getTranslation("programmes.upload.open"),
                click -> new UploadDialog(drafting, (programme, version) -> go(programme, version, "versions")).open());
    }

    private Component running(List<Programme> catalogue) {
        var table = list(
                catalogue.stream().filter(programme -> !programme.isPreset()).toList());
        drafting.onlyDrafted().forEach(id -> {
            var draft = drafting.read(id, drafting.versions(id).getFirst().version())
                    .programme();
            table.row(
                    link(id, draft.title().get(Language.of(getLocale()))),
                    draft.version(),
                    window(draft),
                    getTranslation("programmes.versions.state.DRAFT"));
        });
        return table;
    }

    /** Folded: there are many, and they are here to be looked up. */
    private Component presets(List<Programme> catalogue) {
        var presets = catalogue.stream().filter(Programme::isPreset).toList();
        return new Details(getTranslation("programmes.view.presets", presets.size()), list(presets));
    }

    private ReadingTable list(List<Programme> programmes) {
        var table = new ReadingTable(
                getPageTitle(),
                "programmes.view.choose",
                "programmes.view.version",
                "programmes.view.window",
                "programmes.view.state");
        programmes.forEach(programme -> table.row(
                link(programme.id(), programme.title().get(Language.of(getLocale()))),
                programme.version(),
                window(programme),
                new Span(state(programme))));
        return table;
    }

    private RouterLink link(ProgrammeId id, String words) {
        var link = new RouterLink(words, ProgrammesView.class);
        link.setQueryParameters(QueryParameters.of("programme", id.value()));
        return link;
    }

    private void show(List<ProgrammeVersion> versions, Optional<String> version, Optional<String> tab) {
        var shown = versions.stream()
                .filter(it -> version.filter(it.version()::equals).isPresent())
                .findFirst()
                .or(() -> versions.stream()
                        .filter(it -> it.state() == ProgrammeVersion.State.IN_FORCE)
                        .findFirst())
                .orElseGet(versions::getFirst);
        var reading = drafting.read(shown.programme(), shown.version());
        var programme = reading.programme();
        var heading = new H2(getTranslation(
                "programmes.view.heading",
                programme.title().get(Language.of(getLocale())),
                programme.version(),
                programme.isPreset()
                        ? state(programme)
                        : getTranslation("programmes.versions.state." + shown.state())));
        add(heading);
        if (version.isPresent()) {
            heading.getElement().callJsFunction("scrollIntoView");
        }
        add(new Paragraph(programme.summary().get(Language.of(getLocale()))));
        add(tabs(shown, panels(reading, versions), tab));
    }

    private Map<String, Supplier<Component>> panels(Reading reading, List<ProgrammeVersion> versions) {
        var programme = reading.programme();
        var panels = new LinkedHashMap<String, Supplier<Component>>();
        panels.put("overview", () -> new OverviewPanel(programme, dates));
        if (programme.hasRules()) {
            panels.put("rules", () -> new RulesPanel(reading));
            panels.put("facts", () -> new FactsPanel(programme));
            if (programme instanceof RunningProgramme running) {
                panels.put("checks", () -> new ChecksPanel(running));
            }
            panels.put("reasons", () -> new ReasonsPanel(programme));
        }
        if (!programme.evidence().isEmpty()) {
            panels.put("evidence", () -> new EvidencePanel(programme));
        }
        panels.put(
                "versions",
                () -> new VersionsPanel(
                        drafting, versions, dates, () -> go(programme.id(), programme.version(), "versions")));
        return panels;
    }

    private TabSheet tabs(ProgrammeVersion shown, Map<String, Supplier<Component>> panels, Optional<String> open) {
        var sheet = new TabSheet();
        sheet.setWidthFull();
        var keys = new LinkedHashMap<Tab, String>();
        panels.forEach(
                (key, panel) -> keys.put(sheet.add(getTranslation("programmes.view.tab." + key), panel.get()), key));
        keys.forEach((tab, key) -> {
            if (key.equals(open.orElse("overview"))) {
                sheet.setSelectedTab(tab);
            }
        });
        sheet.addSelectedChangeListener(change -> getUI().ifPresent(ui -> ui.getPage()
                .getHistory()
                .replaceState(
                        null,
                        "programmes?"
                                + address(shown, keys.get(change.getSelectedTab()))
                                        .getQueryString())));
        return sheet;
    }

    /** The address says what is shown, so that it can be sent to a colleague. */
    private static QueryParameters address(ProgrammeVersion shown, String tab) {
        return QueryParameters.simple(
                Map.of("programme", shown.programme().value(), "version", shown.version(), "tab", tab));
    }

    private void go(ProgrammeId programme, String version, String tab) {
        getUI().ifPresent(ui -> ui.navigate(
                ProgrammesView.class,
                QueryParameters.simple(Map.of("programme", programme.value(), "version", version, "tab", tab))));
    }

    private String window(Programme programme) {
        var opens = programme.profile().opensOn().map(day -> dates.day(day, getLocale()));
        var closes = programme.profile().closesOn().map(day -> dates.day(day, getLocale()));
        if (opens.isPresent() && closes.isPresent()) {
            return getTranslation("programmes.versions.from-until", opens.get(), closes.get());
        }
        return opens.map(day -> getTranslation("programmes.versions.from", day))
                .or(() -> closes.map(day -> getTranslation("programmes.view.until", day)))
                .orElse("–");
    }

    private String state(Programme programme) {
        return getTranslation(
                switch (programme) {
                    case Preset preset ->
                        preset.isIllustrative() ? "programmes.view.preset.illustrative" : "programmes.view.preset";
                    case RunningProgramme running -> "programmes.window." + window(running);
                });
    }

    private String window(RunningProgramme programme) {
        var today = programmes.today(programme);
        return programme.isOpenOn(today) ? "OPEN" : today.isBefore(programme.opensOn()) ? "SOON" : "CLOSED";
    }
}
