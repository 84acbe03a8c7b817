package org.regularis.casework.ui.file;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regularis.applications.ApplicationFile;
import org.regularis.casework.CaseFile;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.WorkItem;
import org.regularis.casework.ui.CaseAddress;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.ListState;
import org.regularis.casework.ui.Notices;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.SideLink;
import org.regularis.casework.ui.duplicates.DuplicatesPanels;
import org.regularis.casework.ui.list.TakeNext;
import org.regularis.casework.ui.list.WorkListView;
import org.regularis.casework.ui.work.CaseWork;
import org.regularis.casework.ui.work.WorkPanel;
import org.regularis.identity.Roles;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;

/** One case on the desk: the work on the left, everything about the case on the right. */
@Route("case/:application")
@StyleSheet("context://css/desk.css")
@RolesAllowed({Roles.CASE_OFFICER, Roles.SENIOR_OFFICER, Roles.PROTECTION_OFFICER})
public class CaseView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle, SideLink.Sides {

    private static final String SIDE = "side";
    private static final String FIRST_SIDE = "documents";

    private final CaseFiles files;
    private final Programmes programmes;
    private final CaseWork work;
    private final CasePanels sides;
    private final DuplicatesPanels duplicates;
    private final NumbersPanels numbers;
    private final TakeNext takeNext;
    private final DeskDates time;
    private ListState from = ListState.FIRST;
    private @Nullable WorkPanel panel;
    private @Nullable CaseTabs tabs;
    private String title = "";

    CaseView(
            CaseFiles files,
            Programmes programmes,
            CaseWork work,
            CasePanels sides,
            DuplicatesPanels duplicates,
            NumbersPanels numbers,
            TakeNext takeNext,
            DeskDates time) {
        this.files = files;
        this.programmes = programmes;
        this.work = work;
        this.sides = sides;
        this.duplicates = duplicates;
        this.numbers = numbers;
        this.takeNext = takeNext;
        this.time = time;
        addClassName("case-view");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        from = ListState.of(query);
        ApplicationId id = idIn(event);
        show(
                atHand(files.open(id), files.application(id)),
                query.getSingleParameter(SIDE).orElse(FIRST_SIDE));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (panel != null && panel.isTouched()) {
            var dialog = new ConfirmDialog();
            var leaving = event.postpone();
            dialog.setHeader(getTranslation("casework.leave.title"));
            dialog.setText(getTranslation("casework.leave.text"));
            dialog.setCancelable(true);
            dialog.setCancelText(getTranslation("casework.leave.stay"));
            dialog.setConfirmText(getTranslation("casework.leave.go"));
            dialog.addConfirmListener(confirmed -> leaving.proceed());
            dialog.addCancelListener(cancelled -> leaving.cancel());
            dialog.open();
        }
    }

    @Override
    public void open(String side, String place) {
        if (tabs != null) {
            tabs.turnTo(side);
            getElement()
                    .executeJs(
                            "setTimeout(() => document.getElementById($0)?.scrollIntoView({block: 'start'}))", place);
        }
    }

    private OpenCase atHand(CaseFile file, ApplicationFile application) {
        return new OpenCase(file, application, programmes.require(file.programme(), application.programmeVersion()));
    }

    private void show(OpenCase atHand, String side) {
        title = atHand.file().reference().value();
        panel = new WorkPanel(atHand, work, moves(atHand.id(), side));
        tabs = sides.of(atHand, panel, new CaseTabs(name -> remember(atHand.id(), name)));
        tabs.open(side);
        var desk = new Div(panel, tabs);
        desk.addClassName("case-desk");
        removeAll();
        add(new CaseHeader(atHand, time, from), duplicates.of(atHand, panel::check), numbers.of(atHand), desk);
    }

    private WorkPanel.Moves moves(ApplicationId id, String side) {
        return new WorkPanel.Moves() {
            @Override
            public void taken() {
                show(atHand(files.reload(id), files.application(id)), side);
            }

            @Override
            public void done(WorkItem item) {
                finished(item);
            }
        };
    }

    private void finished(WorkItem item) {
        UI.getCurrent().navigate(WorkListView.class, from.query());
        Notices.offer(
                getTranslation(
                        "casework.done.said",
                        Labels.of(item.task()),
                        item.reference().value()),
                getTranslation("casework.next.action"),
                () -> takeNext.run(from));
    }

    /** Puts the chosen side into the address, so that a reload or a link shows the same. */
    private void remember(ApplicationId id, String side) {
        QueryParameters query = from.query().merging(SIDE, side);
        UI.getCurrent().getPage().getHistory().replaceState(null, new Location(CaseAddress.of(id), query));
    }

    private static ApplicationId idIn(BeforeEnterEvent event) {
        try {
            return new ApplicationId(UUID.fromString(
                    event.getRouteParameters().get("application").orElse("")));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound();
        }
    }
}
