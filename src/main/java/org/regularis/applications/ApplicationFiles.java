package org.regularis.applications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.applications.progress.ProgressEntry;
import org.regularis.applications.progress.ProgressHistory;
import org.regularis.identity.CurrentUser;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.NotFound;
import org.regularis.shared.Reference;
import org.regularis.shared.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/** Reads applications: an applicant's own, or any for an activity that has checked who asks. */
@Component
public class ApplicationFiles {

    private final Applications applications;
    private final ProgressHistory history;
    private final CurrentUser currentUser;

    ApplicationFiles(Applications applications, ProgressHistory history, CurrentUser currentUser) {
        this.applications = applications;
        this.history = history;
        this.currentUser = currentUser;
    }

    /** One of the signed-in applicant's own; a foreign one is not found. */
    @PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
    public ApplicationFile own(ApplicationId id) {
        return applications.find(id, applicant()).orElseThrow(NotFound::new);
    }

    /** The signed-in applicant's own, newest first. */
    @PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
    public List<ApplicationFile> own() {
        return applications.of(applicant());
    }

    /** Where one of the signed-in applicant's own has been since it was submitted, oldest first. */
    @PreAuthorize("hasRole('" + Roles.APPLICANT + "')")
    public List<ProgressEntry> ownHistory(ApplicationId id) {
        return history.of(own(id).id());
    }

    /** Any application; the caller has checked who asks. */
    public ApplicationFile require(ApplicationId id) {
        return applications.find(id).orElseThrow(NotFound::new);
    }

    /** The caller has checked who asks. */
    public Optional<ApplicationFile> find(Reference reference) {
        return applications.find(reference);
    }

    /** Whether nobody has begun an application yet. */
    public boolean isEmpty() {
        return applications.isEmpty();
    }

    /** Names for a page of a list, by application; the caller has checked who asks. */
    public Map<ApplicationId, String> applicantNames(Collection<ApplicationId> ids) {
        return applications.names(ids);
    }

    private UserId applicant() {
        return currentUser.require().id();
    }
}
