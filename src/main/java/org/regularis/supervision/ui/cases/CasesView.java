package org.regularis.supervision.ui.cases;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.figures.CaseList;
import org.regularis.casework.ui.DeskDates;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;

/** The list behind every figure: the supervisor's cases, most urgent first, and the way to give work to somebody. */
@Route("cases")
@StyleSheet("context://css/desk.css")
@StyleSheet("context://css/figures.css")
@RolesAllowed(Roles.SUPERVISOR)
public class CasesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 50;

    private final CaseList list;
    private final FilterLabels words;
    private final CurrentUser currentUser;
    private final CasesGrid grid;
    private final Div filters = new Div();
    private final Paragraph count = new Paragraph();
    private final Paragraph empty = new Paragraph(getTranslation("supervision.cases.empty"));
    private final Div selection = new Div();
    private final Span selected = new Span();
    private final Button more = new Button(getTranslation("casework.list.more"), click -> readMore());
    private CaseQuery query = new CaseQuery(Map.of());

    CasesView(CaseList list, FilterLabels words, GiveWork work, CurrentUser currentUser, DeskDates time, Clock clock) {
        this.list = list;
        this.words = words;
        this.currentUser = currentUser;
        grid = new CasesGrid(time, clock);
        grid.addSelectionListener(
                changed -> showSelection(changed.getAllSelectedItems().size()));
        addClassName("cases-view");
        filters.addClassName("filters");
        count.addClassName("as-of");
        count.setId("case-count");
        empty.addClassName("empty");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        more.addClassName("more");
        add(new H1(getPageTitle()), filters, count, selectionBar(work), empty, grid, more);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("supervision.cases.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        query = CaseQuery.of(event.getLocation().getQueryParameters());
        filters.removeAll();
        filters.add(
                new FilterChips(query, words, CasesView::go),
                new NarrowMenu(query, currentUser.require().offices(), words, CasesView::go));
        read();
    }

    private Component selectionBar(GiveWork work) {
        var give = new Button(
                getTranslation("supervision.give.action"), click -> work.offer(grid.getSelectedItems(), this::read));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        var none = new Button(getTranslation("supervision.selection.clear"), click -> grid.deselectAll());
        none.addThemeVariants(ButtonVariant.TERTIARY);
        selected.getElement().setAttribute("aria-live", "polite");
        selection.addClassName("selection-bar");
        selection.add(selected, give, none);
        showSelection(0);
        return selection;
    }

    private void showSelection(int cases) {
        selected.setText(getTranslation("supervision.selection.count", cases));
        selection.setVisible(cases > 0);
    }

    private void read() {
        count.setText(getTranslation("supervision.cases.count", list.count(query.filter())));
        grid.show(page(null));
        var nothing = grid.last().isEmpty();
        empty.setVisible(nothing);
        grid.setVisible(!nothing);
    }

    private void readMore() {
        grid.append(page(grid.last().map(CasesView::key).orElse(null)));
    }

    private List<CaseList.Row> page(CaseList.@Nullable Key after) {
        var rows = list.page(query.filter(), after, PAGE);
        more.setVisible(rows.size() == PAGE);
        return rows;
    }

    private static CaseList.Key key(CaseList.Row row) {
        return new CaseList.Key(row.file().clockEndsAt(), row.file().application());
    }

    private static void go(CaseQuery to) {
        UI.getCurrent().navigate(CasesView.class, to.address());
    }
}
