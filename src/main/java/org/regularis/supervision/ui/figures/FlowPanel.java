package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.regularis.casework.figures.FlowFigures.Day;
import org.regularis.shared.ui.Chart;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;

/** What came in, what went out and what was left over, day by day. */
class FlowPanel extends Panel {

    private final FiguresFilter filter;

    FlowPanel(FiguresFilter filter, List<Day> days) {
        super(translate("supervision.figures.flow.title"), translate("supervision.figures.flow.hint"));
        this.filter = filter;
        show(chart(days));
        table(sheet(days), "inflow-outflow");
    }

    private Chart chart(List<Day> days) {
        var chart = new Chart(getTranslation("supervision.figures.flow.title"));
        var dayAndMonth = DateTimeFormatter.ofPattern("d MMM", FigureTexts.locale());
        var received = getTranslation("supervision.figures.flow.received");
        var closed = getTranslation("supervision.figures.flow.closed");
        chart.setOption(Map.of(
                "tooltip", Map.of("trigger", "axis"),
                "legend", Map.of("top", 0),
                "grid", Map.of("left", 8, "right", 8, "top", 56, "bottom", 8, "containLabel", true),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                days.stream()
                                        .map(day -> dayAndMonth.format(day.day()))
                                        .toList()),
                "yAxis",
                        List.of(
                                axis(getTranslation("supervision.figures.flow.per-day")),
                                axis(getTranslation("supervision.figures.flow.backlog"))),
                "series",
                        List.of(
                                line(received, days, Day::received),
                                line(closed, days, Day::closed),
                                area(getTranslation("supervision.figures.flow.backlog"), days))));
        // The backlog of a day that is over has no list any more.
        var lists = Map.of(received, "openedOn", closed, "closedOn");
        chart.addDataClickListener(click -> {
            if (lists.containsKey(click.series()) && click.index() >= 0 && click.index() < days.size()) {
                CaseLink.follow(link(lists.get(click.series()), days.get(click.index())));
            }
        });
        return chart;
    }

    private static Map<String, Object> axis(String name) {
        return Map.of("type", "value", "name", name, "minInterval", 1);
    }

    private static Map<String, Object> line(String name, List<Day> days, Function<Day, Integer> number) {
        return Map.of(
                "name", name, "type", "line", "data", days.stream().map(number).toList());
    }

    private static Map<String, Object> area(String name, List<Day> days) {
        return Map.of(
                "name",
                name,
                "type",
                "line",
                "yAxisIndex",
                1,
                "symbol",
                "none",
                "areaStyle",
                Map.of("opacity", 0.15),
                "data",
                days.stream().map(Day::backlog).toList());
    }

    private Sheet sheet(List<Day> days) {
        return new Sheet(
                getTranslation("supervision.figures.flow.table"),
                List.of(
                        getTranslation("supervision.figures.column.day"),
                        getTranslation("supervision.figures.flow.received"),
                        getTranslation("supervision.figures.flow.closed"),
                        getTranslation("supervision.figures.flow.backlog")),
                days.reversed().stream()
                        .map(day -> row(day, day.equals(days.getLast())))
                        .toList());
    }

    private List<Cell> row(Day day, boolean today) {
        return List.of(
                Cell.of(FigureTexts.day(day.day()), day.day().toString()),
                Cell.count(day.received(), link("openedOn", day)),
                Cell.count(day.closed(), link("closedOn", day)),
                today
                        ? Cell.count(
                                day.backlog(), CaseLink.open(filter.scope()).href())
                        : Cell.text(String.valueOf(day.backlog())));
    }

    private String link(String part, Day day) {
        return CaseLink.all(filter.scope()).with(part, day.day()).href();
    }
}
