package org.regularis.audit;

import org.jspecify.annotations.Nullable;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Writes who saw or did what, in the caller's transaction; nothing written here can be changed. */
@Component
public class AuditTrail {

    /**
     * Records an act of the person who is signed in, or of the process itself when nobody is.
     *
     * @param action a code in kebab-case, for example {@code document-read}; its words are in the
     *     bundle {@code audit} under {@code audit.action.document-read}
     * @param application the case it was about, if it was about one
     * @param subject the id or code of the thing touched, never personal data
     */
    public void record(String action, @Nullable ApplicationId application, @Nullable String subject) {
        throw new UnsupportedOperationException();
    }
}
