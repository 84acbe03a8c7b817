package org.regularis.programmes.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.text.NumberFormat;
import org.regularis.programmes.Programme;
import org.regularis.shared.Dates;
import org.regularis.shared.Language;

/** The parameters of a programme: its days, its periods, its regions. */
class OverviewPanel extends Composite<Div> {

    OverviewPanel(Programme programme, Dates dates) {
        getContent().add(parameters(programme, dates), periods(programme.periods()), regions(programme));
    }

    private ReadingTable parameters(Programme programme, Dates dates) {
        return new ReadingTable(
                        getTranslation("programmes.view.tab.overview"),
                        "programmes.view.parameter", "programmes.view.value")
                .row(getTranslation("programmes.view.version"), programme.version())
                .row(
                        getTranslation("programmes.view.window"),
                        dates.day(programme.opensOn(), getLocale()) + " – "
                                + dates.day(programme.closesOn(), getLocale()))
                .row(getTranslation("programmes.view.cut-off"), dates.day(programme.cutOff(), getLocale()))
                .row(
                        getTranslation("programmes.view.permit"),
                        getTranslation("programmes.view.months", programme.permitMonths()))
                .row(
                        getTranslation("programmes.view.second-opinion"),
                        NumberFormat.getPercentInstance(getLocale()).format(programme.secondOpinionShare()));
    }

    private ReadingTable periods(Programme.Periods periods) {
        return new ReadingTable(
                        getTranslation("programmes.view.periods"),
                        "programmes.view.period", "programmes.view.days", "programmes.view.reminder")
                .row(
                        getTranslation("programmes.view.period.statutory"), periods.statutory(),
                        getTranslation("programmes.view.reminder.before", periods.statutoryWarning()))
                .row(
                        getTranslation("programmes.view.period.evidence"), periods.evidence(),
                        getTranslation("programmes.view.reminder.after", periods.evidenceReminder()))
                .row(
                        getTranslation("programmes.view.period.employer"), periods.employer(),
                        getTranslation("programmes.view.reminder.after", periods.employerReminder()))
                .row(
                        getTranslation("programmes.view.period.notice"), periods.notice(),
                        getTranslation("programmes.view.reminder.after", periods.noticeReminder()));
    }

    private ReadingTable regions(Programme programme) {
        var table = new ReadingTable(
                getTranslation("programmes.view.regions"),
                "programmes.view.region", "programmes.view.office", "programmes.view.calendar");
        programme.regions().forEach(region ->
                table.row(region.name().get(Language.of(getLocale())), region.office(), region.calendar()));
        return table;
    }
}
