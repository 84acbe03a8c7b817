package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.applications.answers.Stay;
import org.regularis.casework.ui.DeskDates;
import org.regularis.shared.ui.ReadingTable;

/** Where and when the applicant says they lived here, as a bar of months and as a table. */
class StayPanel extends Composite<Div> {

    StayPanel(ApplicationFile application, LocalDate filedOn, DeskDates time) {
        var table = new ReadingTable(
                getTranslation("casework.stay.title"),
                "casework.stay.from",
                "casework.stay.to",
                "casework.stay.place",
                "casework.stay.proof");
        List<MonthBar.Stay> stays = new ArrayList<>();
        for (Stay.Period period : application.stays()) {
            table.row(
                    time.day(period.from()),
                    period.goesOn() ? getTranslation("casework.stay.until-today") : time.day(period.to()),
                    period.place(),
                    period.proof());
            period.firstDay()
                    .flatMap(from -> lastDay(period, filedOn).map(to -> new MonthBar.Stay(from, to)))
                    .filter(stay -> !stay.to().isBefore(stay.from()))
                    .ifPresent(stays::add);
        }
        if (!stays.isEmpty()) {
            getContent().add(new MonthBar(stays, filedOn));
        }
        getContent().add(table);
    }

    private static Optional<LocalDate> lastDay(Stay.Period period, LocalDate filedOn) {
        return period.goesOn() ? Optional.of(filedOn) : period.lastDay();
    }
}
