package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.WorkItem;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.CaseAddress;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.ListState;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.work.CaseWork;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;

/** The officer's desk: what waits, how urgent it is, and one button that hands out the next case. */
@Route("")
@StyleSheet("context://css/desk.css")
@RolesAllowed({Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROTECTION_OFFICER})
public class WorkListView extends VerticalLayout implements AfterNavigationObserver, HasDynamicTitle {

    private final WorkList list;
    private final CaseWork work;
    private final TakeNext takeNext;
    private final FindCase find;
    private final WorkListBar bar = new WorkListBar(WorkListView::go);
    private final WorkRows rows;
    private ListState state = ListState.FIRST;

    WorkListView(WorkList list, CaseWork work, CaseFiles files, TakeNext takeNext, DeskDates time, CurrentUser user) {
        this.list = list;
        this.work = work;
        this.takeNext = takeNext;
        find = new FindCase(files, application -> CaseAddress.open(UI.getCurrent(), application, state));
        var actions =
                new WorkGrid.Actions(item -> CaseAddress.link(item, state.at(item.id())), this::claim, this::release);
        var grid = new WorkGrid(time, user.require().id(), actions);
        rows = new WorkRows(list, grid);
        setSizeFull();
        addClassName("work-list");
        add(heading(), bar, rows);
        listenToKeys(grid);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("casework.list.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        state = ListState.of(event.getLocation().getQueryParameters());
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

    private void listenToKeys(WorkGrid grid) {
        DeskShortcuts.on(this)
                .focus("/", find.field())
                .when("n", () -> takeNext.run(state))
                .when("?", () -> new KeyboardHelpDialog().open())
                .when("j", () -> grid.move(1))
                .when("k", () -> grid.move(-1))
                .when("o", () -> grid.chosen().ifPresent(row -> open(row.item())))
                .when("c", () -> grid.chosen().ifPresent(row -> claim(row.item())));
    }

    private void read() {
        bar.show(state, list.counts());
        rows.show(state);
    }

    private void claim(WorkItem item) {
        if (work.claim(item.id())) {
            Notices.offer(
                    getTranslation("casework.claim.yours", item.reference().value()),
                    getTranslation("casework.action.open"),
                    () -> open(item));
        }
        read();
    }

    private void release(WorkItem item) {
        if (work.release(item.id())) {
            Notices.say(
                    getTranslation("casework.claim.released", item.reference().value()));
        }
        read();
    }

    private void open(WorkItem item) {
        CaseAddress.open(UI.getCurrent(), item.application(), state.at(item.id()));
    }

    private static void go(ListState to) {
        UI.getCurrent().navigate(WorkListView.class, to.query());
    }
}
