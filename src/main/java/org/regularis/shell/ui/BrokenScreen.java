package org.regularis.shell.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.regularis.shell.web.ErrorNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands where a screen could not be opened because something failed. */
@AnonymousAllowed
@ParentLayout(StaffLayout.class)
public class BrokenScreen extends VerticalLayout implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger log = LoggerFactory.getLogger(BrokenScreen.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> failure) {
        String incident = ErrorNumbers.next();
        log.error("Incident {} while a staff screen was opened", incident, failure.getCaughtException());
        add(new H1(getPageTitle()), new Paragraph(getTranslation("shell.staff.broken", incident)));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.staff.broken.title");
    }
}
