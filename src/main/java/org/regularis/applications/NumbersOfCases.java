package org.regularis.applications;

import java.util.Optional;
import org.regularis.audit.CaseNumbers;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;
import org.springframework.stereotype.Component;

/** Tells the auditor which case a number belongs to. */
@Component
class NumbersOfCases implements CaseNumbers {

    private final Applications applications;

    NumbersOfCases(Applications applications) {
        this.applications = applications;
    }

    @Override
    public Optional<ApplicationId> caseWith(Reference number) {
        return applications.find(number).map(ApplicationFile::id);
    }
}
