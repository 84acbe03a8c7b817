package org.regularis.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.regularis.comparison.ui.ComparedRow.Said;
import org.regularis.programmes.Programme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.SourceMark;
import org.regularis.shared.ui.ReadingTable;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;
import org.regularis.shared.ui.SheetFile;

/** Programmes side by side: a column for each, a line for each parameter and each result, and the same as a file. */
class ComparisonTable extends Composite<Div> {

    private final List<Programme> programmes;
    private final List<ComparedRow> parameters;
    private final List<ComparedRow> results;

    /** @param onlyDifferences lines in which the programmes say the same are left out */
    ComparisonTable(List<Programme> programmes, boolean onlyDifferences, Dates dates) {
        this.programmes = programmes;
        var rows = new ComparedRows(programmes, getLocale(), dates);
        this.parameters = wanted(rows.parameters(), onlyDifferences);
        this.results = wanted(rows.results(), onlyDifferences);
        getContent().add(table(), new SheetFile(sheet(), "programmes", getTranslation("comparison.file")));
    }

    private static List<ComparedRow> wanted(List<ComparedRow> rows, boolean onlyDifferences) {
        return rows.stream().filter(row -> !onlyDifferences || row.differs()).toList();
    }

    private Component table() {
        var caption = getTranslation("comparison.caption");
        var heads = Stream.concat(
                Stream.of(getTranslation("comparison.parameter")),
                programmes.stream().map(this::head));
        var table = new ReadingTable(caption, heads.toList()).keepingHeads(caption);
        table.row(
                getTranslation("comparison.about"),
                programmes.stream().map(this::about).toArray());
        parameters.forEach(row -> add(table, row));
        if (!results.isEmpty()) {
            table.group(getTranslation("comparison.results"));
            results.forEach(row -> add(table, row));
        }
        return table;
    }

    private void add(ReadingTable table, ComparedRow row) {
        table.row(row.name(), row.said().stream().map(this::cell).toArray());
    }

    private Component head(Programme programme) {
        var head = new Div(new Span(title(programme)));
        head.addClassName("compared-programme");
        if (programme.isIllustrative()) {
            head.add(Marks.mark(getTranslation("comparison.illustrative")));
        }
        return head;
    }

    private Component about(Programme programme) {
        var about = new Div(new Paragraph(programme.summary().get(Language.of(getLocale()))));
        if (programme.isIllustrative()) {
            about.add(Marks.quiet(getTranslation("comparison.illustrative.meaning")));
        }
        if (!programme.hasRules()) {
            about.add(Marks.quiet(getTranslation("comparison.parameters-only")));
        }
        return about;
    }

    private Component cell(Said said) {
        if (!said.isKnown()) {
            return Marks.quiet(said.shown());
        }
        var cell = new Div(new Div(said.shown()));
        said.shownMark().ifPresent(mark -> cell.add(Marks.of(mark, words(mark))));
        if (!said.source().isEmpty()) {
            cell.add(Marks.quiet(getTranslation("comparison.source", said.source())));
        }
        return cell;
    }

    /** As on the screen, with source and mark beside each cell. */
    Sheet sheet() {
        var headers = new ArrayList<>(List.of(getTranslation("comparison.parameter")));
        programmes.forEach(programme -> headers.addAll(List.of(
                getTranslation(
                        programme.isIllustrative() ? "comparison.file.illustrative" : "comparison.file.programme",
                        title(programme)),
                getTranslation("comparison.file.source", title(programme)),
                getTranslation("comparison.file.mark", title(programme)))));
        var rows = Stream.concat(parameters.stream(), results.stream())
                .map(this::line)
                .toList();
        return new Sheet(getTranslation("comparison.caption"), headers, rows);
    }

    private List<Cell> line(ComparedRow row) {
        var said = row.said().stream()
                .flatMap(it -> Stream.of(Cell.of(it.shown(), it.plain()), Cell.text(it.source()), Cell.text(mark(it))));
        return Stream.concat(Stream.of(Cell.text(row.name())), said).toList();
    }

    private String mark(Said said) {
        return said.mark().map(this::words).orElse("");
    }

    private String words(SourceMark mark) {
        return getTranslation("programmes.mark." + mark.key());
    }

    private String title(Programme programme) {
        return programme.title().get(Language.of(getLocale()));
    }
}
