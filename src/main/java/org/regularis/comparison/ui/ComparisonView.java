package org.regularis.comparison.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.regularis.identity.Roles;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programmes;
import org.regularis.shared.Dates;

/** The table at which a policy office looks for its model: programmes side by side, and one applicant before all. */
@Route(ComparisonAddress.PATH)
@StyleSheet("context://css/comparison.css")
@RolesAllowed({Roles.PROGRAMME_ADMIN, Roles.SUPERVISOR})
class ComparisonView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Programmes programmes;
    private final EligibilityRules rules;
    private final Dates dates;
    private final Div compared = new Div();

    ComparisonView(Programmes programmes, EligibilityRules rules, Dates dates) {
        this.programmes = programmes;
        this.rules = rules;
        this.dates = dates;
        addClassName("comparison-view");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("comparison.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ComparisonAddress.of(event.getLocation().getQueryParameters());
        removeAll();
        add(new H1(getPageTitle()), new Paragraph(getTranslation("comparison.lede")));
        add(new ComparisonChoice(programmes.catalogue(), address, this::choose), compared);
        add(new InventedApplicantPanel(programmes.catalogue(), rules, dates));
        show(address);
    }

    /** The address says what is shown, so that it can be sent to a colleague. */
    private void choose(ComparisonAddress address) {
        getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address.written()));
        show(address);
    }

    private void show(ComparisonAddress address) {
        var chosen = Chosen.of(address, programmes.catalogue());
        compared.removeAll();
        remark(!chosen.unknown().isEmpty(), "unknown", String.join(", ", chosen.unknown()));
        remark(chosen.tooMany(), "most", Chosen.MOST);
        remark(chosen.programmes().isEmpty(), "empty", Chosen.MOST);
        remark(chosen.programmes().size() == 1, "one");
        if (!chosen.programmes().isEmpty()) {
            var onlyDifferences =
                    address.onlyDifferences() && chosen.programmes().size() > 1;
            compared.add(new ComparisonTable(chosen.programmes(), onlyDifferences, dates));
        }
    }

    private void remark(boolean holds, String key, Object... arguments) {
        if (holds) {
            var remark = new Paragraph(getTranslation("comparison.remark." + key, arguments));
            remark.getElement().setAttribute("role", "status");
            compared.add(remark);
        }
    }
}
