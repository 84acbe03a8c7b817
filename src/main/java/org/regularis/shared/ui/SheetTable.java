package org.regularis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import java.util.List;
import org.regularis.shared.ui.Sheet.Cell;

/** Shows a sheet as a table whose numbers lead to their lists, and offers it as a file. */
@StyleSheet("context://css/figures.css")
public class SheetTable extends Composite<Div> {

    private final Sheet sheet;

    /**
     * @param fileName of the file, without its ending
     * @param offer the words of the link to the file
     */
    public SheetTable(Sheet sheet, String fileName, String offer) {
        this.sheet = sheet;
        var scroller = new Div(table());
        scroller.addClassName("sheet-scroller");
        scroller.getElement().setAttribute("tabindex", "0");
        scroller.getElement().setAttribute("role", "region");
        scroller.getElement().setAttribute("aria-label", sheet.caption());
        getContent().addClassName("sheet");
        getContent().add(scroller, new SheetFile(sheet, fileName, offer));
    }

    public Sheet sheet() {
        return sheet;
    }

    private Component table() {
        var table = new NativeTable();
        table.setCaptionText(sheet.caption());
        var head = table.getHead().addRow();
        sheet.headers().forEach(header -> head.add(header(header, "col")));
        for (List<Cell> cells : sheet.rows()) {
            var row = table.getBody().addRow();
            row.add(header(content(cells, 0), "row"));
            for (int column = 1; column < cells.size(); column++) {
                row.addDataCell().add(content(cells, column));
            }
        }
        return table;
    }

    private Component content(List<Cell> row, int column) {
        var cell = row.get(column);
        if (cell.link() == null) {
            return new Text(cell.shown());
        }
        var anchor = new Anchor(cell.link(), cell.shown());
        if (column > 0) {
            anchor.setAriaLabel(row.getFirst().shown() + ", " + sheet.headers().get(column) + ": " + cell.shown());
        }
        return anchor;
    }

    private static Component header(String text, String scope) {
        return header(new Text(text), scope);
    }

    private static Component header(Component content, String scope) {
        var cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }
}
