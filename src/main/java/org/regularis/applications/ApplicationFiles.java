package org.regularis.applications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Component;

/** Reads applications: an applicant's own, or any for an activity that has checked who asks. */
@Component
public class ApplicationFiles {

    /** One of the signed-in applicant's own; a foreign one is not found. */
    public ApplicationFile own(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** The signed-in applicant's own, newest first. */
    public List<ApplicationFile> own() {
        throw new UnsupportedOperationException();
    }

    /** Any application; the caller has checked who asks. */
    public ApplicationFile require(ApplicationId id) {
        throw new UnsupportedOperationException();
    }

    /** The caller has checked who asks. */
    public Optional<ApplicationFile> find(Reference reference) {
        throw new UnsupportedOperationException();
    }

    /** Names for a page of a list, by application; the caller has checked who asks. */
    public Map<ApplicationId, String> applicantNames(Collection<ApplicationId> ids) {
        throw new UnsupportedOperationException();
    }
}
