package org.regularis.supervision.ui.cases;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.regularis.casework.CaseFile;
import org.regularis.casework.figures.CaseList.Row;
import org.regularis.casework.ui.ClockTexts;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;

/** The supervisor's cases that have been read so far: numbers, clocks and colleagues, never a name of an applicant. */
class CasesGrid extends Grid<Row> {

    private final List<Row> rows = new ArrayList<>();
    private final Clock clock;

    CasesGrid(DeskDates time, Clock clock) {
        this.clock = clock;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("cases-grid");
        setSizeFull();
        setSelectionMode(SelectionMode.MULTI);
        addComponentColumn(row -> new ClockTexts(row.file(), time).badge())
                .setKey("clock")
                .setHeader(header("clock"))
                .setFlexGrow(2)
                .setWidth("16rem");
        text("reference", row -> row.file().reference().value());
        text("office", row -> FilterLabels.office(row.file().office().value()));
        text("stage", row -> Labels.of(row.file().stage()));
        text("turn", row -> Labels.of(row.file().turn()));
        text("age", row -> getTranslation("supervision.age", age(row.file())));
        text("task", row -> row.task().map(Labels::of).orElse(""));
        text("assignee", this::assignee);
    }

    void show(List<Row> first) {
        deselectAll();
        rows.clear();
        append(first);
    }

    void append(List<Row> more) {
        rows.addAll(more);
        setItems(List.copyOf(rows));
    }

    Optional<Row> last() {
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getLast());
    }

    private long age(CaseFile file) {
        return Duration.between(file.openedAt(), file.closedAt().orElse(clock.instant()))
                .toDays();
    }

    private String assignee(Row row) {
        return row.workItem().isEmpty() ? "" : row.assigneeName().orElse(getTranslation("casework.list.nobody"));
    }

    private void text(String key, Function<Row, String> content) {
        addColumn(content::apply)
                .setKey(key)
                .setHeader(header(key))
                .setAutoWidth(true)
                .setTooltipGenerator(content::apply);
    }

    private String header(String key) {
        return getTranslation("supervision.column." + key);
    }
}
