package org.regularis.applications;

import org.regularis.documents.MayRead;
import org.regularis.identity.Person;
import org.regularis.identity.Roles;
import org.regularis.shared.ApplicationId;
import org.springframework.stereotype.Component;

/** Lets applicants see the documents that they have filed. */
@Component
class OwnDocuments implements MayRead {

    private final Applications applications;

    OwnDocuments(Applications applications) {
        this.applications = applications;
    }

    @Override
    public boolean mayRead(Person person, ApplicationId application) {
        return person.has(Roles.APPLICANT)
                && applications.find(application, person.id()).isPresent();
    }
}
