package org.regularis.supervision.ui.picture;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.regularis.casework.figures.StepFigures.Step;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.StepLabels;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;
import org.regularis.shared.ui.SheetTable;

/** The same as the picture in words and numbers. */
class StepTable extends Composite<Div> {

    private final PictureQuery query;
    private final StepLabels words;

    StepTable(PictureQuery query, StepLabels words, List<Step> steps) {
        this.query = query;
        this.words = words;
        if (steps.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("supervision.picture.empty")));
            return;
        }
        var headers = List.of("step", "cases", "waiting", "passed", "median", "most").stream()
                .map(column -> getTranslation("supervision.column." + column))
                .toList();
        var sheet = new Sheet(
                getTranslation("supervision.picture.table", words.process(query.process())),
                headers,
                steps.stream().map(this::row).toList());
        getContent().add(new SheetTable(sheet, query.process(), getTranslation("supervision.csv")));
    }

    private List<Cell> row(Step step) {
        return List.of(
                Cell.text(words.step(query.process(), step.activity())),
                Cell.count(
                        step.cases(),
                        "cases?" + query.casesAt(step.activity()).address().getQueryString()),
                days(step.waiting()),
                Cell.text(String.valueOf(step.passed())),
                days(step.median()),
                days(step.most()));
    }

    private static Cell days(Optional<Duration> time) {
        return time.map(known -> Cell.days(known, Labels.locale())).orElse(Cell.text(""));
    }
}
