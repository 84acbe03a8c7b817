package org.regularis.supervision.ui.incidents;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import java.util.List;
import java.util.function.Function;
import org.regularis.casework.ui.Notices;
import org.regularis.shared.NotFound;

/** A list of things that failed, each and all with a button to have them tried again. */
abstract class FailureList<T> extends Composite<Div> {

    private final Grid<T> grid = new Grid<>();
    private final Runnable afterwards;
    private List<T> shown = List.of();

    FailureList(String heading, Runnable afterwards) {
        this.afterwards = afterwards;
        grid.addThemeVariants(GridVariant.NO_BORDER, GridVariant.ROW_STRIPES, GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(true);
        var all = new Button(getTranslation("supervision.incidents.retry-all"), click -> retry(shown));
        var row = new HorizontalLayout(new H2(heading), all);
        row.setAlignItems(HorizontalLayout.Alignment.CENTER);
        getContent().add(row, grid);
    }

    /** Has one tried again; not found when somebody else did so already or it went through. */
    abstract void retry(T failed);

    final void show(List<T> failed) {
        shown = List.copyOf(failed);
        grid.setItems(shown);
        setVisible(!shown.isEmpty());
    }

    final void text(String key, Function<T, String> content) {
        grid.addColumn(content::apply)
                .setKey(key)
                .setHeader(getTranslation("supervision.column." + key))
                .setAutoWidth(true);
    }

    final void id(String key, Function<T, String> content) {
        grid.addComponentColumn(failed -> {
                    var id = new Span(content.apply(failed));
                    id.addClassName("id");
                    return id;
                })
                .setKey(key)
                .setHeader(getTranslation("supervision.column." + key))
                .setAutoWidth(true);
    }

    final void retryButtons() {
        grid.addComponentColumn(failed -> {
                    var button =
                            new Button(getTranslation("supervision.incidents.retry"), click -> retry(List.of(failed)));
                    button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                    return button;
                })
                .setKey("retry")
                .setFlexGrow(0)
                .setAutoWidth(true);
    }

    private void retry(List<T> some) {
        var tried = some.stream().filter(this::tried).count();
        Notices.say(getTranslation("supervision.incidents.retried", tried));
        afterwards.run();
    }

    /** One that has gone already does not stop the rest. */
    private boolean tried(T failed) {
        try {
            retry(failed);
            return true;
        } catch (NotFound gone) {
            return false;
        }
    }
}
