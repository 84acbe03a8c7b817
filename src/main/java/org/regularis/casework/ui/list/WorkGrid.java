package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.regularis.casework.WorkItem;
import org.regularis.casework.WorkList.Row;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;

/** The rows of the work list that have been read so far. */
class WorkGrid extends Grid<Row> {

    private final List<Row> rows = new ArrayList<>();
    private final DeskDates time;
    private final UserId officer;

    /** What a row offers to its officer. */
    record Actions(Function<WorkItem, Anchor> link, Consumer<WorkItem> claim, Consumer<WorkItem> release) {}

    WorkGrid(DeskDates time, UserId officer, Actions actions) {
        this.time = time;
        this.officer = officer;
        addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES);
        addClassName("work-grid");
        setSizeFull();
        column("due", this::due).setFlexGrow(0).setWidth("11.5rem");
        column("reference", row -> actions.link().apply(row.item()))
                .setFlexGrow(0)
                .setWidth("9rem");
        text("person", Row::applicantName);
        text("task", row -> Labels.of(row.item().task()));
        text("stage", row -> Labels.of(row.item().stage()));
        text("assignee", row -> row.assigneeName().orElse(getTranslation("casework.list.nobody")));
        text("opened", row -> time.day(row.item().calendar(), row.item().openedAt()))
                .setFlexGrow(0)
                .setWidth("9rem");
        addComponentColumn(row -> button(row.item(), actions))
                .setKey("actions")
                .setFlexGrow(0)
                .setAutoWidth(true);
        addItemDoubleClickListener(event -> open(event.getItem(), actions));
    }

    void show(List<Row> first) {
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

    Optional<Row> chosen() {
        return asSingleSelect().getOptionalValue();
    }

    /** Chooses a row that has been read; false when it has not. */
    boolean choose(WorkItemId item) {
        Optional<Row> found =
                rows.stream().filter(row -> row.item().id().equals(item)).findFirst();
        found.ifPresent(row -> {
            select(row);
            scrollToItem(row);
        });
        return found.isPresent();
    }

    /** Moves the choice up or down. */
    void move(int by) {
        if (rows.isEmpty()) {
            return;
        }
        int from = chosen().map(rows::indexOf).orElse(by > 0 ? -1 : 1);
        choose(rows.get(Math.clamp(from + by, 0, rows.size() - 1)).item().id());
    }

    private void open(Row row, Actions actions) {
        Anchor link = actions.link().apply(row.item());
        getUI().ifPresent(ui -> ui.navigate(link.getHref()));
    }

    private Component due(Row row) {
        WorkItem item = row.item();
        return row.doneAt()
                .map(at -> new Span(getTranslation("casework.due.done", time.day(item.calendar(), at))))
                .orElseGet(() -> time.due(item.calendar(), item.due()).badge());
    }

    private Component button(WorkItem item, Actions actions) {
        if (item.state() == WorkItem.State.OPEN && item.assignee().isEmpty() && !isExcluded(item)) {
            return small("casework.action.claim", () -> actions.claim().accept(item));
        }
        if (item.state() == WorkItem.State.OPEN
                && item.assignee().filter(officer::equals).isPresent()) {
            return small("casework.action.release", () -> actions.release().accept(item));
        }
        return new Span();
    }

    private boolean isExcluded(WorkItem item) {
        return item.excluded().filter(officer::equals).isPresent();
    }

    private Button small(String messageKey, Runnable action) {
        var button = new Button(getTranslation(messageKey), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        return button;
    }

    private Column<Row> text(String key, Function<Row, String> content) {
        return addColumn(content::apply)
                .setKey(key)
                .setHeader(header(key))
                .setAutoWidth(true)
                .setTooltipGenerator(content::apply);
    }

    private <C extends Component> Column<Row> column(String key, Function<Row, C> content) {
        return addComponentColumn(content::apply).setKey(key).setHeader(header(key));
    }

    private String header(String key) {
        return getTranslation("casework.column." + key);
    }
}
