package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A stretch of time as a row of cells; what they mean stands beside it in words or in a table. */
class TimeBar extends Composite<Div> {

    /** @param look the class that draws it */
    record Cell(String look, String title) {}

    /** @param look the class that tells one kind of bar from another */
    TimeBar(String look, List<Cell> cells) {
        getContent().addClassNames("time-bar", look);
        getContent().getElement().setAttribute("aria-hidden", "true");
        for (Cell cell : cells) {
            var drawn = new Span();
            drawn.addClassName(cell.look());
            drawn.getElement().setAttribute("title", cell.title());
            getContent().add(drawn);
        }
    }
}
