package org.regularis.shell.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;

/** What staff read where there is nothing for them: the same words whether it exists or not. */
abstract class NotFoundScreen extends VerticalLayout implements HasDynamicTitle {

    NotFoundScreen() {
        add(new H1(getPageTitle()), new Paragraph(getTranslation("shell.staff.nothing.body")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.staff.nothing.title");
    }
}
