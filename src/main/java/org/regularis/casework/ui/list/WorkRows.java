package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.ListState;

/** The listed work, read page by page; where there is none, what to do next. */
class WorkRows extends Composite<Div> {

    private static final int PAGE = 50;
    private static final int PAGES_TO_LOOK_FOR_A_ROW = 10;

    private final WorkList list;
    private final WorkGrid grid;
    private final Paragraph empty = new Paragraph();
    private final Button more = new Button(getTranslation("casework.list.more"), click -> readMore());
    private ListState state = ListState.FIRST;

    WorkRows(WorkList list, WorkGrid grid) {
        this.list = list;
        this.grid = grid;
        empty.addClassName("empty");
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("work-body");
        getContent().add(empty, grid, more);
    }

    void show(ListState shown) {
        state = shown;
        grid.show(page(null));
        lookForRow();
        boolean nothing = grid.last().isEmpty();
        String filtered = state.task() == null ? "" : "-filtered";
        empty.setText(getTranslation("casework.empty." + Labels.code(state.tab()) + filtered));
        empty.setVisible(nothing);
        grid.setVisible(!nothing);
    }

    /** Reads on until the row that the address names is there, within reason. */
    private void lookForRow() {
        boolean found = state.row() == null || grid.choose(state.row());
        for (int page = 1; !found && more.isVisible() && page < PAGES_TO_LOOK_FOR_A_ROW; page++) {
            readMore();
            found = grid.choose(state.row());
        }
    }

    private void readMore() {
        grid.append(page(grid.last().map(WorkRows::key).orElse(null)));
    }

    private List<WorkList.Row> page(WorkList.@Nullable Key after) {
        List<WorkList.Row> rows = list.page(state.tab(), state.task(), after, PAGE);
        more.setVisible(rows.size() == PAGE);
        return rows;
    }

    private static WorkList.Key key(WorkList.Row row) {
        return new WorkList.Key(
                row.doneAt().orElse(row.item().due()), row.item().id());
    }
}
