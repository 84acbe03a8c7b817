package org.regularis.supervision.ui.picture;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.regularis.casework.figures.StepFigures.Step;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.StepLabels;
import org.regularis.shared.ui.BpmnDiagram;
import org.regularis.shared.ui.BpmnDiagram.Badge;
import org.regularis.shared.ui.BpmnDiagram.Level;
import org.regularis.shared.ui.Sheet.Cell;
import org.regularis.supervision.ui.cases.CasesView;

/** The model with the number of cases at each step; a click leads to them. */
public class StepPicture extends Composite<Div> {

    private final StepLabels words;

    StepPicture(PictureQuery query, ProcessModels models, StepLabels words, List<Step> steps) {
        this.words = words;
        var standing = steps.stream().filter(step -> step.cases() > 0).toList();
        var diagram = new BpmnDiagram(models.xml(query.process()));
        diagram.setBadges(standing.stream().map(step -> badge(query, step)).toList());
        diagram.addElementClickListener(click -> standing.stream()
                .filter(step -> step.activity().equals(click.element()))
                .forEach(step -> UI.getCurrent()
                        .navigate(
                                CasesView.class, query.casesAt(step.activity()).address())));
        getContent().add(diagram);
    }

    private Badge badge(PictureQuery query, Step step) {
        var level = isSlow(step) ? Level.WARNING : Level.NORMAL;
        var description = getTranslation(
                isSlow(step) ? "supervision.picture.slow" : "supervision.picture.badge",
                words.step(query.process(), step.activity()),
                step.cases(),
                step.waiting()
                        .map(waiting -> Cell.days(waiting, Labels.locale()).shown())
                        .orElse("0"));
        return new Badge(step.activity(), String.valueOf(step.cases()), description, level);
    }

    /** The cases here have stood longer than the step usually takes. */
    static boolean isSlow(Step step) {
        return step.waiting().isPresent()
                && step.most()
                        .filter(most -> step.waiting().get().compareTo(most) > 0)
                        .isPresent();
    }
}
