package org.regularis.comparison.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.regularis.comparison.ui.ComparedRow.Said;
import org.regularis.programmes.Profile.Parameter;
import org.regularis.programmes.Profile.Results;
import org.regularis.programmes.Programme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;

/** The lines of the comparison, in the reader's language. */
class ComparedRows {

    private final List<Programme> programmes;
    private final Locale reader;
    private final Dates dates;
    private final Figures figures;

    ComparedRows(List<Programme> programmes, Locale reader, Dates dates) {
        this.programmes = programmes;
        this.reader = reader;
        this.dates = dates;
        this.figures = new Figures(reader);
    }

    /** The fifteen parameters, in their order. */
    List<ComparedRow> parameters() {
        return Stream.of(Parameter.values())
                .map(parameter -> new ComparedRow(
                        translate("comparison.parameter." + parameter.key()),
                        programmes.stream()
                                .map(programme -> told(programme, parameter))
                                .toList()))
                .toList();
    }

    /** What came of each programme. */
    List<ComparedRow> results() {
        return List.of(
                row(
                        "lodged",
                        programme -> programme.isPreset()
                                        || programme.profile().results().isPresent()
                                ? counted(programme, Results::lodged)
                                : Said.nothing(translate("comparison.runs-here"))),
                counted("people", Results::people),
                counted("granted", Results::granted),
                counted("refused", Results::refused),
                counted("closed-otherwise", Results::closedOtherwise),
                counted("pending", Results::pending),
                row("share", programme -> result(programme, results -> figures.shareGranted(results))),
                row("days", this::days),
                counted("peak", Results::peakADay),
                row("average", this::average),
                row(
                        "as-of",
                        programme -> result(programme, results -> results.asOf()
                                .map(day -> Said.plainly(dates.day(day, reader), day.toString())))),
                row(
                        "note",
                        programme -> result(
                                programme,
                                results -> Optional.of(
                                        Optional.ofNullable(results.note().get(language()))
                                                .map(ComparedRows::words)
                                                .orElseGet(() -> Said.nothing(translate("comparison.none")))))),
                row("source", programme -> result(programme, results -> Optional.of(words(source(results))))));
    }

    private String source(Results results) {
        return results.source() + " · "
                + translate("programmes.mark." + results.mark().key());
    }

    private Said told(Programme programme, Parameter parameter) {
        var told = programme.profile().told().get(parameter);
        if (told == null) {
            return Said.nothing(translate("comparison.not-found"));
        }
        var text = told.text().get(language());
        return new Said(text, text, told.source(), Optional.of(told.mark()));
    }

    private ComparedRow counted(String name, Function<Results, Optional<Integer>> count) {
        return row(name, programme -> counted(programme, count));
    }

    private Said counted(Programme programme, Function<Results, Optional<Integer>> count) {
        return result(programme, results -> count.apply(results).map(number -> figures.count(number, results.mark())));
    }

    private ComparedRow row(String name, Function<Programme, Said> said) {
        return new ComparedRow(
                translate("comparison.result." + name),
                programmes.stream().map(said).toList());
    }

    private Said days(Programme programme) {
        return figures.days(programme)
                .map(days -> figures.count(days, figures.markOfDays(programme)))
                .orElseGet(() -> unknown(programme));
    }

    private Said average(Programme programme) {
        return result(programme, results -> results.lodged().flatMap(lodged -> figures.daysUntilCounted(programme)
                .map(days -> figures.average(lodged, days, results.mark().weaker(figures.markOfDays(programme))))));
    }

    private Said result(Programme programme, Function<Results, Optional<Said>> said) {
        return programme.profile().results().flatMap(said).orElseGet(() -> unknown(programme));
    }

    private Said unknown(Programme programme) {
        return Said.nothing(translate(programme.isPreset() ? "comparison.not-found" : "comparison.still-running"));
    }

    private static Said words(String text) {
        return Said.plainly(text, text);
    }

    private Language language() {
        return Language.of(reader);
    }
}
