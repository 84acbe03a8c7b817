package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What the applicant wrote, in groups. */
class AnswersPanel extends Composite<Div> {

    AnswersPanel(CaseAtHand atHand) {
        getContent().addClassName("side");
    }
}
