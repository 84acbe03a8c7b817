package org.regularis.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.Task;
import org.regularis.casework.WorkItem;
import org.regularis.casework.WorkList;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;

/** The officer's desk: what waits, how urgent it is, and one button that hands out the next case. */
@Route("")
@StyleSheet("context://css/desk.css")
@RolesAllowed({Roles.CASE_OFFICER, Roles.SENIOR_OFFICER})
class WorkListView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;
    private static final int PAGES_TO_LOOK_FOR_A_ROW = 10;
    private static final int COUNTED = 1_000;

    private final WorkList list;
    private final CaseWork work;
    private final TakeNext takeNext;
    private final WorkGrid grid;
    private final FindCase find;
    private final Tabs tabs = new Tabs();
    private final Map<WorkList.Tab, Tab> tabOf = new EnumMap<>(WorkList.Tab.class);
    private final Select<Task> filter = new Select<>();
    private final Paragraph empty = new Paragraph();
    private final Button more = new Button(getTranslation("casework.list.more"), click -> readMore());
    private ListState state = ListState.FIRST;

    WorkListView(WorkList list, CaseWork work, CaseFiles files, TakeNext takeNext, DeskTime time, CurrentUser user) {
        this.list = list;
        this.work = work;
        this.takeNext = takeNext;
        find = new FindCase(files, application -> CaseView.open(ui(), application, state));
        var actions = new WorkGrid.Actions(item -> CaseView.link(item, state.at(item.id())), this::claim, this::release);
        grid = new WorkGrid(time, user.require().id(), actions);
        setSizeFull();
        addClassName("work-list");
        add(heading(), bar(), body());
        DeskKeys.on(this)
                .focus("/", find.field())
                .when("n", () -> takeNext.run(state))
                .when("?", () -> new KeyboardHelpDialog().open())
                .when("j", () -> grid.move(1))
                .when("k", () -> grid.move(-1))
                .when("o", () -> grid.chosen().ifPresent(row -> openRow(row.item())))
                .when("c", () -> grid.chosen().ifPresent(row -> claim(row.item())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("casework.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ListState.of(event.getLocation().getQueryParameters());
        tabs.setSelectedTab(tabOf.get(state.tab()));
        filter.setValue(state.task());
        read();
    }

    private Component heading() {
        var next = new Button(getTranslation("casework.next.action"), click -> takeNext.run(state));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        var help = new Button("?", click -> new KeyboardHelpDialog().open());
        help.addThemeVariants(ButtonVariant.TERTIARY);
        help.setAriaLabel(getTranslation("casework.keys.title"));
        var row = new HorizontalLayout(new H1(getTranslation("casework.list.title")), find, next, help);
        row.addClassName("work-heading");
        row.setWidthFull();
        row.setWrap(true);
        row.setAlignItems(Alignment.START);
        row.expand(row.getComponentAt(0));
        return row;
    }

    private Component bar() {
        for (WorkList.Tab tab : WorkList.Tab.values()) {
            tabOf.put(tab, new Tab());
            tabs.add(tabOf.get(tab));
        }
        tabs.addSelectedChangeListener(changed -> changed.getSource().getUI()
                .filter(ui -> changed.isFromClient())
                .ifPresent(ui -> go(state.with(chosenTab()))));
        filter.setItems(Task.values());
        filter.setItemLabelGenerator(task -> task == null ? getTranslation("casework.list.all-tasks") : Words.of(task));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("casework.list.all-tasks"));
        filter.setAriaLabel(getTranslation("casework.list.filter"));
        filter.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                go(state.with(changed.getValue()));
            }
        });
        var row = new HorizontalLayout(tabs, filter);
        row.setWidthFull();
        row.setWrap(true);
        row.setJustifyContentMode(JustifyContentMode.BETWEEN);
        row.setAlignItems(Alignment.CENTER);
        return row;
    }

    private Component body() {
        empty.addClassName("empty");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        var body = new Div(empty, grid, more);
        body.addClassName("work-body");
        return body;
    }

    private void read() {
        Map<WorkList.Tab, Integer> counts = list.counts();
        tabOf.forEach((tab, component) -> label(tab, component, counts.getOrDefault(tab, 0)));
        grid.show(page(null));
        lookForRow();
        boolean nothing = grid.last().isEmpty();
        empty.setText(getTranslation("casework.empty." + Words.code(state.tab()) + (state.task() == null ? "" : "-filtered")));
        empty.setVisible(nothing);
        grid.setVisible(!nothing);
    }

    /** Reads on until the row that the address names is there, within reason. */
    private void lookForRow() {
        boolean found = state.row() == null || grid.choose(state.row());
        for (int page = 1; !found && more.isVisible() && page < PAGES_TO_LOOK_FOR_A_ROW; page++) {
            readMore();
            found = grid.choose(state.row());
        }
    }

    private void readMore() {
        grid.append(page(grid.last().map(WorkListView::key).orElse(null)));
    }

    private static WorkList.Key key(WorkList.Row row) {
        return new WorkList.Key(row.doneAt().orElse(row.item().due()), row.item().id());
    }

    private List<WorkList.Row> page(WorkList.@Nullable Key after) {
        List<WorkList.Row> rows = list.page(state.tab(), state.task(), after, PAGE);
        more.setVisible(rows.size() == PAGE);
        return rows;
    }

    private void label(WorkList.Tab tab, Tab component, int count) {
        var number = new Span(count >= COUNTED ? COUNTED + "+" : String.valueOf(count));
        number.addClassName("count");
        component.removeAll();
        component.add(new Span(getTranslation("casework.tab." + Words.code(tab))), number);
    }

    private void claim(WorkItem item) {
        if (work.claim(item.id())) {
            Notices.offer(
                    getTranslation("casework.claim.yours", item.reference().value()),
                    getTranslation("casework.action.open"),
                    () -> openRow(item));
        }
        read();
    }

    private void release(WorkItem item) {
        if (work.release(item.id())) {
            Notices.say(getTranslation("casework.claim.released", item.reference().value()));
        }
        read();
    }

    private void openRow(WorkItem item) {
        CaseView.open(ui(), item.application(), state.at(item.id()));
    }

    private WorkList.Tab chosenTab() {
        return WorkList.Tab.values()[tabs.getSelectedIndex()];
    }

    private void go(ListState to) {
        ui().navigate(WorkListView.class, to.query());
    }

    private UI ui() {
        return UI.getCurrent();
    }
}
