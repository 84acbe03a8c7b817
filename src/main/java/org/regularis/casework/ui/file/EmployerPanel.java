package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.OpenCase;
import org.regularis.casework.ui.StatementTable;
import org.regularis.employers.Verification;

/** The questions to employers of this case, newest first, and what they answered. */
class EmployerPanel extends Composite<Div> {

    EmployerPanel(OpenCase atHand, List<Verification> verifications, DeskDates time) {
        getContent().addClassName("side");
        if (verifications.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("casework.employment.not-asked")));
        }
        for (Verification verification : verifications) {
            getContent().add(new H3(verification.employerName()), when(verification, atHand, time));
            getContent().add(new StatementTable(verification, time));
            verification.registration().ifPresent(registration -> getContent()
                    .add(new Paragraph(getTranslation(
                            "casework.verification.registration",
                            getTranslation("employers.registration." + registration.kind()),
                            registration.number()))));
        }
    }

    private Paragraph when(Verification verification, OpenCase atHand, DeskDates time) {
        String asked = getTranslation(
                "casework.verification.asked",
                time.day(atHand.calendar(), verification.askedAt()),
                time.day(atHand.calendar(), verification.answerUntil()));
        String answered = verification
                .answeredAt()
                .map(at -> " · " + getTranslation("casework.verification.answered-on", time.day(atHand.calendar(), at)))
                .orElse("");
        return new Paragraph(Labels.of(verification.state()) + " · " + asked + answered);
    }
}
