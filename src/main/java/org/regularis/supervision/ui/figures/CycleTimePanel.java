package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Map;
import org.regularis.casework.figures.FlowFigures.Closed;
import org.regularis.casework.figures.FlowFigures.CycleTime;
import org.regularis.casework.figures.FlowFigures.Period;
import org.regularis.shared.ui.Chart;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;

/** How long the cases closed in the period took: each as a point, with median and 85th percentile, never a mean. */
class CycleTimePanel extends Panel {

    private final FiguresFilter filter;
    private final Period period;

    CycleTimePanel(FiguresFilter filter, Period period, List<CycleTime> times, List<Closed> closed) {
        super(translate("supervision.figures.cycle.title"), translate("supervision.figures.cycle.hint"));
        this.filter = filter;
        this.period = period;
        if (times.isEmpty()) {
            nothing(getTranslation("supervision.figures.cycle.none"));
            return;
        }
        show(chart(times.getFirst(), closed));
        table(sheet(times), "cycle-time");
    }

    private Chart chart(CycleTime all, List<Closed> closed) {
        var chart = new Chart(getTranslation("supervision.figures.cycle.title"));
        var lines = List.of(
                line(getTranslation("supervision.figures.cycle.median"), FigureTexts.inDays(all.median())),
                line(getTranslation("supervision.figures.cycle.most"), FigureTexts.inDays(all.most())));
        chart.setOption(Map.of(
                "tooltip", Map.of("trigger", "item"),
                "grid", Map.of("left", 8, "right", 120, "top", 40, "bottom", 8, "containLabel", true),
                "xAxis", Map.of("type", "time"),
                "yAxis", Map.of("type", "value", "name", getTranslation("supervision.figures.cycle.days"), "min", 0),
                "series",
                        List.of(Map.of(
                                "name", getTranslation("supervision.figures.cycle.case"),
                                "type", "scatter",
                                "symbolSize", 7,
                                "itemStyle", Map.of("opacity", 0.6),
                                "data",
                                        closed.stream()
                                                .map(CycleTimePanel::point)
                                                .toList(),
                                "markLine", Map.of("symbol", "none", "data", lines)))));
        return chart;
    }

    private static List<Number> point(Closed closed) {
        return List.of(closed.at().toEpochMilli(), FigureTexts.inDays(closed.took()));
    }

    private static Map<String, Object> line(String name, double days) {
        return Map.of("name", name, "yAxis", days, "label", Map.of("formatter", "{b}: {c}", "position", "end"));
    }

    private Sheet sheet(List<CycleTime> times) {
        return new Sheet(
                getTranslation("supervision.figures.cycle.table"),
                List.of(
                        getTranslation("supervision.figures.column.outcome"),
                        getTranslation("supervision.figures.cycle.cases"),
                        getTranslation("supervision.figures.cycle.median-days"),
                        getTranslation("supervision.figures.cycle.most-days"),
                        getTranslation("supervision.figures.cycle.deviations")),
                times.stream().map(this::row).toList());
    }

    private List<Cell> row(CycleTime time) {
        var closed = CaseLink.all(filter.scope()).in("closedOn", period);
        var link =
                time.outcome().map(outcome -> closed.with("outcome", outcome)).orElse(closed);
        return List.of(
                Cell.text(time.outcome()
                        .map(FigureTexts::outcome)
                        .orElse(getTranslation("supervision.figures.cycle.all"))),
                Cell.count(time.cases(), link.href()),
                FigureTexts.days(time.median()),
                FigureTexts.days(time.most()),
                Cell.text(String.valueOf(time.deviations())));
    }
}
