package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.regularis.applications.progress.Stage;
import org.regularis.casework.ui.Labels;

/** The way of a case as a line of stations; the one where it stands is marked in words for everybody. */
class StageBar extends Composite<OrderedList> {

    private static final List<Stage> WAY = List.of(
            Stage.COMPLETENESS_CHECK,
            Stage.EMPLOYER_VERIFICATION,
            Stage.EXAMINATION,
            Stage.SECOND_OPINION,
            Stage.NOTICE_OF_REFUSAL,
            Stage.DECIDED);

    /** @param asksEmployer whether the programme does */
    StageBar(Stage stage, boolean asksEmployer) {
        getContent().addClassName("stage-bar");
        getContent().getElement().setAttribute("aria-label", getTranslation("casework.case.stages"));
        for (Stage station : stations(stage, asksEmployer)) {
            var item = new ListItem(new Span(Labels.of(station)));
            if (station == stage) {
                item.addClassName("here");
                item.getElement().setAttribute("aria-current", "step");
            } else if (isBehind(station, stage)) {
                item.addClassName("passed");
            }
            getContent().add(item);
        }
    }

    /** The straight way, with the stations off it only when the case is there. */
    private static List<Stage> stations(Stage stage, boolean asksEmployer) {
        if (stage == Stage.WITHDRAWN) {
            return List.of(Stage.WITHDRAWN);
        }
        return WAY.stream()
                .filter(station -> station != Stage.NOTICE_OF_REFUSAL || stage == station)
                .filter(station -> station != Stage.EMPLOYER_VERIFICATION || asksEmployer)
                .toList();
    }

    private static boolean isBehind(Stage station, Stage stage) {
        return station.ordinal() < stage.ordinal();
    }
}
