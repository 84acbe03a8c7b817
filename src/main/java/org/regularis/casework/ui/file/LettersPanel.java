package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.LetterFrame;
import org.regularis.casework.ui.OpenCase;
import org.regularis.correspondence.Letters;
import org.regularis.correspondence.Letters.LetterSummary;

/** The letters of a case, newest first; each is read when it is opened. */
class LettersPanel extends Composite<Div> {

    LettersPanel(OpenCase atHand, Letters letters, DeskDates time) {
        getContent().addClassName("side");
        List<LetterSummary> written = letters.of(atHand.id());
        if (written.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("casework.letters.none")));
        }
        for (LetterSummary letter : written) {
            String title = Labels.of(letter.kind()) + " · " + time.moment(letter.writtenAt());
            var details = new Details(title);
            details.setWidthFull();
            details.addOpenedChangeListener(changed -> {
                if (changed.isOpened() && details.getContent().findAny().isEmpty()) {
                    details.add(new LetterFrame(letters.html(atHand.id(), letter.id()), title));
                }
            });
            getContent().add(details);
        }
    }
}
