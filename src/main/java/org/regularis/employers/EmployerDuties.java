package org.regularis.employers;

import java.util.List;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;

/** Answers what the law asks of an employer in a case; answered by the module that knows the programme of the case. */
public interface EmployerDuties {

    List<Duty> of(ApplicationId application, Language language);

    /** @param legalBasis empty where nobody has named it */
    record Duty(String text, String legalBasis) {}
}
