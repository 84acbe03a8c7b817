package org.regularis.casework.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.regularis.casework.WorkItem;
import org.regularis.shared.ApplicationId;

/** The address of the page of a case, below {@code /staff/}; it remembers where the officer came from. */
public final class CaseAddress {

    private static final String PATH = "case/";

    private CaseAddress() {}

    /** Where a case is, without what the list looked like. */
    public static String of(ApplicationId application) {
        return PATH + application;
    }

    public static void open(UI ui, ApplicationId application, ListState from) {
        ui.navigate(of(application), from.query());
    }

    public static Anchor link(WorkItem item, ListState from) {
        return new Anchor(
                of(item.application()) + "?" + from.query().getQueryString(),
                item.reference().value());
    }
}
