package org.regularis.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** A table to read, without paging or sorting; the first cell of a row names it. */
public class ReadingTable extends Composite<Div> {

    private final NativeTable table = new NativeTable();
    private final int columns;

    public ReadingTable(String caption, String... headerKeys) {
        this(caption, Stream.of(headerKeys).map(key -> translate(key)).toList());
    }

    /** @param headers components, or shown as text */
    public ReadingTable(String caption, List<?> headers) {
        columns = headers.size();
        table.setCaptionText(caption);
        table.addClassName("plain-table");
        var header = table.getHead().addRow();
        headers.forEach(content -> header.add(headerCell(content, "col")));
        getContent().addClassName("table-scroller");
        getContent().add(table);
    }

    /** Cells are components, or shown as text. */
    public ReadingTable row(Object name, Object... cells) {
        var row = table.getBody().addRow();
        row.add(headerCell(name, "row"));
        for (var cell : cells) {
            row.addDataCell().add(shown(cell));
        }
        return this;
    }

    /** A line over the rows that follow, as wide as the table. */
    public ReadingTable group(String name) {
        var cell = headerCell(new Span(name), "rowgroup");
        cell.getElement().setAttribute("colspan", String.valueOf(columns));
        table.getBody().addRow().add(cell);
        return this;
    }

    /** The whole can be scrolled by keyboard, with its head and its first column staying in sight. */
    public ReadingTable keepingHeads(String label) {
        getContent().addClassName("keeps-heads");
        getContent()
                .getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", label);
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
