package org.regularis.shell.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.regularis.shared.NotFound;

/** Stands where a screen was asked for a case or a document that does not exist for this person. */
@AnonymousAllowed
@ParentLayout(StaffLayout.class)
public class MissingObjectScreen extends NotFoundScreen implements HasErrorParameter<NotFound> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFound> nothing) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
