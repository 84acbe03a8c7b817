package org.regularis.applications;

import java.util.List;
import org.regularis.employers.EmployerDuties;
import org.regularis.programmes.LawWords;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ApplicationId;
import org.regularis.shared.Language;
import org.springframework.stereotype.Component;

/** Reads what the law asks of an employer from the programme under which a case was filed. */
@Component
class DutiesOfEmployers implements EmployerDuties {

    private final ApplicationFiles applications;
    private final Programmes programmes;

    DutiesOfEmployers(ApplicationFiles applications, Programmes programmes) {
        this.applications = applications;
        this.programmes = programmes;
    }

    @Override
    public List<Duty> of(ApplicationId application, Language language) {
        var file = applications.require(application);
        var programme = programmes.require(file.programme(), file.programmeVersion());
        return LawWords.of(programme.law(), language).employer().stream()
                .map(one -> new Duty(one.text(), one.legalBasis()))
                .toList();
    }
}
