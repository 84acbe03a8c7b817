package org.regularis.comparison.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.regularis.programmes.EligibilityRules;
import org.regularis.programmes.Programme;
import org.regularis.programmes.invented.InventedApplicant;
import org.regularis.shared.Dates;

/** One invented applicant and, beside them, what every programme with rules says. */
class InventedApplicantPanel extends Composite<Section> {

    InventedApplicantPanel(List<Programme> catalogue, EligibilityRules rules, Dates dates) {
        var verdicts = new VerdictTable(catalogue, rules, dates);
        verdicts.show(InventedApplicant.base());
        var side = new Div(new InventedApplicantForm(verdicts::show), verdicts);
        side.addClassName("applicant-and-verdicts");
        var heading = new H2(getTranslation("comparison.invented.title"));
        getContent().add(heading, new Paragraph(getTranslation("comparison.invented.lede")), side);
    }
}
