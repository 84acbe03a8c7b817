package org.regularis.supervision.ui.figures;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.regularis.casework.figures.FlowFigures.Period;
import org.regularis.casework.figures.Scope;

/** The address of casework's list of the cases behind a figure. */
record CaseLink(Map<String, String> parts) {

    private static final String PATH = "cases";

    static CaseLink all(Scope scope) {
        var link = new CaseLink(Map.of());
        if (scope.office() != null) {
            link = link.with("office", scope.office().value());
        }
        return scope.programme() == null
                ? link
                : link.with("programme", scope.programme().value());
    }

    static CaseLink open(Scope scope) {
        return all(scope).with("open", "true");
    }

    CaseLink with(String name, Object value) {
        var more = new LinkedHashMap<>(parts);
        more.put(name, value.toString());
        return new CaseLink(more);
    }

    /** @param name {@code openedOn} or {@code closedOn} */
    CaseLink in(String name, Period period) {
        return with(name, period.first() + "/" + period.last());
    }

    String href() {
        return PATH + "?" + QueryParameters.simple(parts).getQueryString();
    }

    /** Goes where a link would lead, for clicks on a chart. */
    static void follow(String href) {
        var location = new Location(href);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    }
}
