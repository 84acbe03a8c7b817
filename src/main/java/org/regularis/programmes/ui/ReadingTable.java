package org.regularis.programmes.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;

/** A table to read; the first cell of a row names it. */
class ReadingTable extends Composite<Div> {

    private final NativeTable table = new NativeTable();

    ReadingTable(String caption, String... headerKeys) {
        table.setCaptionText(caption);
        table.addClassName("plain-table");
        var header = table.getHead().addRow();
        for (var key : headerKeys) {
            header.add(headerCell(translate(key), "col"));
        }
        getContent().addClassName("table-scroller");
        getContent().add(table);
    }

    /** Cells are components, or shown as text. */
    ReadingTable row(Object name, Object... cells) {
        var row = table.getBody().addRow();
        row.add(headerCell(name, "row"));
        for (var cell : cells) {
            row.addDataCell().add(shown(cell));
        }
        return this;
    }

    private static NativeTableHeaderCell headerCell(Object content, String scope) {
        var cell = new NativeTableHeaderCell(shown(content));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Component shown(Object content) {
        return content instanceof Component component ? component : new Text(content.toString());
    }
}
