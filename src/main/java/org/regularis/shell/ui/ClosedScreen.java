package org.regularis.shell.ui;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** Stands where a screen is not this person's to see. */
@AnonymousAllowed
@ParentLayout(StaffLayout.class)
public class ClosedScreen extends NotFoundScreen implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> refusal) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
