package org.regularis.casework.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A small table to read, without paging or sorting; the first cell of a row names it. */
class PlainTable extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    PlainTable(String caption, String... headerKeys) {
        table.setCaptionText(caption);
        table.addClassName("plain-table");
        var header = table.getHead().addRow();
        for (String key : headerKeys) {
            var cell = new NativeTableHeaderCell(translate(key));
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        getContent().addClassName("table-scroller");
        getContent().add(table);
    }

    PlainTable row(String name, String... cells) {
        var texts = new Component[cells.length];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = new Text(cells[i]);
        }
        return row(name, texts);
    }

    PlainTable row(String name, Component... cells) {
        NativeTableRow row = table.getBody().addRow();
        var first = new NativeTableHeaderCell(name);
        first.getElement().setAttribute("scope", "row");
        row.add(first);
        for (Component cell : cells) {
            row.addDataCell().add(cell);
        }
        return this;
    }
}
