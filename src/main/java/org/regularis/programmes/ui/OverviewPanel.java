package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.regularis.programmes.Profile;
import org.regularis.programmes.Programme;
import org.regularis.programmes.RunningProgramme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;
import org.regularis.shared.ui.ReadingTable;

/** The parameters of a programme: its days, its periods, its regions. */
class OverviewPanel extends Composite<Div> {

    private final Dates dates;

    OverviewPanel(Programme programme, Dates dates) {
        this.dates = dates;
        if (programme.isIllustrative()) {
            getContent().add(new Paragraph(getTranslation("programmes.view.illustrative.text")));
        }
        getContent().add(numbers(programme), parameters(programme.profile()));
        if (programme instanceof RunningProgramme running) {
            getContent().add(periods(running.periods()), regions(running));
        }
    }

    private ReadingTable numbers(Programme programme) {
        var profile = programme.profile();
        var table = new ReadingTable(
                getTranslation("programmes.view.tab.overview"), "programmes.view.parameter", "programmes.view.value");
        table.row(getTranslation("programmes.view.version"), programme.version());
        profile.opensOn().ifPresent(day -> row(table, "opensOn", day(day)));
        profile.closesOn().ifPresent(day -> row(table, "closesOn", day(day)));
        profile.cutOff().ifPresent(day -> row(table, "cutOff", day(day)));
        profile.permitMonths()
                .ifPresent(months -> row(table, "permit", getTranslation("programmes.view.months", months)));
        profile.minimumStayMonths().ifPresent(months -> row(table, "minimumStayMonths", String.valueOf(months)));
        profile.cap()
                .ifPresent(cap -> row(
                        table,
                        "cap",
                        NumberFormat.getIntegerInstance(getLocale()).format(cap)));
        if (!profile.filers().isEmpty()) {
            row(
                    table,
                    "filers",
                    profile.filers().stream()
                            .map(filer -> getTranslation("programmes.filer." + filer))
                            .collect(Collectors.joining(", ")));
        }
        if (programme instanceof RunningProgramme running) {
            var presence = running.presence();
            row(
                    table,
                    "presence-shown",
                    getTranslation(
                            "programmes.view.presence-shown.text",
                            presence.months(),
                            presence.spanMonths(),
                            presence.strong(),
                            presence.medium()));
            row(
                    table,
                    "second-opinion",
                    NumberFormat.getPercentInstance(getLocale()).format(running.secondOpinionShare()));
        }
        return table;
    }

    private void row(ReadingTable table, String name, String value) {
        table.row(getTranslation("programmes.view." + name), value);
    }

    private String day(LocalDate day) {
        return dates.day(day, getLocale());
    }

    private ReadingTable parameters(Profile profile) {
        var table = new ReadingTable(
                getTranslation("programmes.view.parameters"),
                "programmes.view.parameter",
                "programmes.view.value",
                "programmes.view.law",
                "programmes.view.mark");
        for (var parameter : Profile.Parameter.values()) {
            var told = profile.told().get(parameter);
            if (told != null) {
                table.row(
                        getTranslation("programmes.parameter." + parameter.key()),
                        told.text().get(Language.of(getLocale())),
                        told.source(),
                        getTranslation("programmes.mark." + told.mark().key()));
            }
        }
        return table;
    }

    private ReadingTable periods(Programme.Periods periods) {
        return new ReadingTable(
                        getTranslation("programmes.view.periods"),
                        "programmes.view.period",
                        "programmes.view.days",
                        "programmes.view.reminder")
                .row(
                        getTranslation("programmes.view.period.statutory"),
                        periods.statutory(),
                        getTranslation("programmes.view.reminder.before", periods.statutoryWarning()))
                .row(
                        getTranslation("programmes.view.period.evidence"),
                        periods.evidence(),
                        getTranslation("programmes.view.reminder.after", periods.evidenceReminder()))
                .row(
                        getTranslation("programmes.view.period.employer"),
                        periods.employer(),
                        getTranslation("programmes.view.reminder.after", periods.employerReminder()))
                .row(
                        getTranslation("programmes.view.period.notice"),
                        periods.notice(),
                        getTranslation("programmes.view.reminder.after", periods.noticeReminder()));
    }

    private ReadingTable regions(RunningProgramme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.regions"),
                "programmes.view.region",
                "programmes.view.office",
                "programmes.view.calendar");
        programme
                .regions()
                .forEach(region ->
                        table.row(region.name().get(Language.of(getLocale())), region.office(), region.calendar()));
        return table;
    }
}
