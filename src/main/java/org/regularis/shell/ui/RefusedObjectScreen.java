package org.regularis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Stands where an activity refused this person while the screen was opened. */
@AnonymousAllowed
@ParentLayout(StaffLayout.class)
public class RefusedObjectScreen extends NotFoundScreen implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> refusal) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
