package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.ZoneId;
import java.util.List;
import org.regularis.casework.figures.WorkFigures.Load;
import org.regularis.shared.UserId;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;

/** Who has how much open work, by name; what nobody has comes first. */
class OfficersPanel extends Panel {

    /** How casework's list calls nobody. */
    private static final String NOBODY = "-";

    private final FiguresFilter filter;
    private final ZoneId zone;

    OfficersPanel(FiguresFilter filter, List<Load> loads, ZoneId zone) {
        super(translate("supervision.figures.officers.title"), translate("supervision.figures.officers.hint"));
        this.filter = filter;
        this.zone = zone;
        table(
                new Sheet(
                        getTranslation("supervision.figures.officers.table"),
                        List.of(
                                getTranslation("supervision.figures.column.officer"),
                                getTranslation("supervision.figures.officers.open"),
                                getTranslation("supervision.figures.officers.oldest"),
                                getTranslation("supervision.figures.officers.week"),
                                getTranslation("supervision.figures.officers.overdue")),
                        loads.stream().map(this::row).toList()),
                "work");
    }

    private List<Cell> row(Load load) {
        var link = CaseLink.open(filter.scope())
                .with("assignee", load.officer().map(UserId::value).orElse(NOBODY));
        return List.of(
                Cell.text(
                        load.officer().isPresent()
                                ? load.name()
                                : getTranslation("supervision.figures.officers.nobody")),
                Cell.count(load.open(), link.href()),
                load.oldest().map(oldest -> FigureTexts.day(oldest, zone)).orElse(Cell.text("")),
                Cell.count(load.dueThisWeek(), link.with("work", "week").href()),
                Cell.count(load.overdue(), link.with("work", "overdue").href()));
    }
}
