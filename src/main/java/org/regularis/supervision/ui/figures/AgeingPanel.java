package org.regularis.supervision.ui.figures;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.regularis.casework.figures.AgeBucket;
import org.regularis.casework.figures.StockFigures.StageAges;
import org.regularis.shared.ui.Chart;
import org.regularis.shared.ui.Sheet;
import org.regularis.shared.ui.Sheet.Cell;

/** Open cases by stage and age, as stacked bars and as a table. */
class AgeingPanel extends Panel {

    private static final List<AgeBucket> BUCKETS = List.of(AgeBucket.values());

    private final FiguresFilter filter;

    AgeingPanel(FiguresFilter filter, List<StageAges> stages) {
        super(translate("supervision.figures.ageing.title"), translate("supervision.figures.ageing.hint"));
        this.filter = filter;
        if (stages.isEmpty()) {
            nothing(getTranslation("supervision.figures.ageing.none"));
            return;
        }
        show(chart(stages));
        table(sheet(stages), "ageing");
    }

    private Chart chart(List<StageAges> stages) {
        var chart = new Chart(getTranslation("supervision.figures.ageing.title"));
        chart.setOption(Map.of(
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "legend", Map.of("top", 0),
                "grid", Map.of("left", 8, "right", 24, "top", 40, "bottom", 8, "containLabel", true),
                "xAxis", Map.of("type", "value", "minInterval", 1),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                stages.stream()
                                        .map(stage -> FigureTexts.stage(stage.stage()))
                                        .toList()),
                "series", BUCKETS.stream().map(bucket -> series(bucket, stages)).toList()));
        chart.addDataClickListener(click -> BUCKETS.stream()
                .filter(bucket -> FigureTexts.bucket(bucket).equals(click.series()))
                .filter(bucket -> click.index() >= 0 && click.index() < stages.size())
                .forEach(bucket -> CaseLink.follow(
                        link(stages.get(click.index()).stage(), bucket).href())));
        return chart;
    }

    private static Map<String, Object> series(AgeBucket bucket, List<StageAges> stages) {
        return Map.of(
                "name",
                FigureTexts.bucket(bucket),
                "type",
                "bar",
                "stack",
                "age",
                "data",
                stages.stream().map(stage -> stage.in(bucket)).toList());
    }

    private Sheet sheet(List<StageAges> stages) {
        var headers = new ArrayList<>(List.of(getTranslation("supervision.figures.column.stage")));
        BUCKETS.forEach(bucket -> headers.add(FigureTexts.bucket(bucket)));
        headers.add(getTranslation("supervision.figures.column.total"));
        var rows = new ArrayList<>(stages.stream().map(this::row).toList());
        rows.add(sum(stages));
        return new Sheet(getTranslation("supervision.figures.ageing.table"), headers, rows);
    }

    private List<Cell> row(StageAges stage) {
        var row = new ArrayList<>(List.of(Cell.text(FigureTexts.stage(stage.stage()))));
        BUCKETS.forEach(bucket ->
                row.add(Cell.count(stage.in(bucket), link(stage.stage(), bucket).href())));
        row.add(Cell.count(stage.total(), open().with("stage", stage.stage()).href()));
        return row;
    }

    private List<Cell> sum(List<StageAges> stages) {
        var row = new ArrayList<>(List.of(Cell.text(getTranslation("supervision.figures.column.total"))));
        BUCKETS.forEach(bucket -> row.add(Cell.count(
                stages.stream().mapToInt(stage -> stage.in(bucket)).sum(),
                aged(open(), bucket).href())));
        row.add(Cell.count(stages.stream().mapToInt(StageAges::total).sum(), open().href()));
        return row;
    }

    private CaseLink link(String stage, AgeBucket bucket) {
        return aged(open().with("stage", stage), bucket);
    }

    private static CaseLink aged(CaseLink link, AgeBucket bucket) {
        var older = bucket.fromDays() == 0 ? link : link.with("minAgeDays", bucket.fromDays());
        return bucket.beforeDays() == null ? older : older.with("maxAgeDays", bucket.beforeDays());
    }

    private CaseLink open() {
        return CaseLink.open(filter.scope());
    }
}
