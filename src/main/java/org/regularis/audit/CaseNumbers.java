package org.regularis.audit;

import java.util.Optional;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Reference;

/** Which case a number belongs to; answered by the module that gives the numbers. */
public interface CaseNumbers {

    Optional<ApplicationId> caseWith(Reference number);
}
