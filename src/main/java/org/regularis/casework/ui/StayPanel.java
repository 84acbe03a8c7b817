package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regularis.applications.ApplicationFile;
import org.regularis.shared.ui.ReadingTable;

/** Where and when the applicant says they lived here, as a bar of months and as a table. */
class StayPanel extends Composite<Div> {

    private static final int MOST_PERIODS = 20;

    StayPanel(ApplicationFile application, LocalDate filedOn, DeskTime time) {
        var table = new ReadingTable(
                getTranslation("casework.stay.title"),
                "casework.stay.from", "casework.stay.to", "casework.stay.place", "casework.stay.proof");
        List<MonthBar.Stay> stays = new ArrayList<>();
        for (int period = 0; period < MOST_PERIODS; period++) {
            String prefix = "presence." + period + ".";
            String from = application.answer(prefix + "from");
            if (!from.isBlank()) {
                String to = application.answer(prefix + "to");
                table.row(
                        time.day(from),
                        to.isBlank() ? getTranslation("casework.stay.until-today") : time.day(to),
                        application.answer(prefix + "place"),
                        application.answer(prefix + "proof"));
                stay(from, to, filedOn).ifPresent(stays::add);
            }
        }
        if (!stays.isEmpty()) {
            getContent().add(new MonthBar(stays, filedOn));
        }
        getContent().add(table);
    }

    private static Optional<MonthBar.Stay> stay(String from, String to, LocalDate filedOn) {
        try {
            var last = to.isBlank() ? filedOn : LocalDate.parse(to);
            return Optional.of(new MonthBar.Stay(LocalDate.parse(from), last))
                    .filter(stay -> !last.isBefore(stay.from()));
        } catch (DateTimeParseException unknownDay) {
            return Optional.empty();
        }
    }
}
