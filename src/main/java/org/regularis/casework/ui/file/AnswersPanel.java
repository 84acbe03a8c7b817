package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.List;
import org.regularis.applications.answers.AnswerKey;
import org.regularis.applications.answers.AnswerKey.Section;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.OpenCase;

/** What the applicant wrote, in groups; the zone of the document and the presence that documents show beside it. */
class AnswersPanel extends Composite<Div> {

    private static final List<AnswerKey> PERSON = Section.PERSON.keys();
    private static final List<AnswerKey> IDENTITY = Section.IDENTITY_DOCUMENT.keys().stream()
            .filter(key -> key != AnswerKey.MRZ)
            .toList();
    private static final List<AnswerKey> EMPLOYMENT = Section.EMPLOYMENT.keys();

    private final OpenCase atHand;
    private final AnswerTexts words;

    AnswersPanel(OpenCase atHand, PresencePanel presence, DeskDates time) {
        this.atHand = atHand;
        words = new AnswerTexts(atHand.programme(), time);
        LocalDate filedOn = time.filedOn(atHand);
        getContent().addClassName("side");
        getContent().add(heading("person"), answers(PERSON));
        getContent().add(heading("identity"), answers(IDENTITY));
        getContent().add(new ZoneComparison(atHand.application(), filedOn));
        getContent().add(heading("presence"), new StayPanel(atHand.application(), filedOn, time));
        getContent().add(heading("presence-shown"), presence);
        getContent().add(heading("employment"), answers(EMPLOYMENT));
    }

    private H3 heading(String group) {
        return new H3(getTranslation("casework.answers." + group));
    }

    private Component answers(List<AnswerKey> keys) {
        var list = new DescriptionList();
        list.addClassName("answers");
        for (AnswerKey key : keys) {
            String answer = atHand.application().answer(key);
            if (!answer.isBlank()) {
                list.add(
                        new DescriptionList.Term(getTranslation("casework.answer-label." + key.text())),
                        new DescriptionList.Description(words.of(key, answer)));
            }
        }
        return list;
    }
}
