package org.regularis.supervision.ui.cases;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.casework.ui.DeskDates;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.StepLabels;
import org.regularis.identity.StaffDirectory;
import org.regularis.programmes.Programmes;
import org.regularis.shared.ProgrammeId;
import org.regularis.shared.UserId;
import org.springframework.stereotype.Component;

/** The words for each part of a filter of cases. */
@Component
public class FilterLabels {

    private final Programmes programmes;
    private final StaffDirectory staff;
    private final StepLabels steps;
    private final DeskDates time;

    FilterLabels(Programmes programmes, StaffDirectory staff, StepLabels steps, DeskDates time) {
        this.programmes = programmes;
        this.staff = staff;
        this.steps = steps;
        this.time = time;
    }

    String of(String part, Map<String, String> parts) {
        var value = parts.getOrDefault(part, "");
        return switch (part) {
            case CaseQuery.OFFICE -> office(value);
            case CaseQuery.PROGRAMME -> programme(value);
            case CaseQuery.STAGE -> translate("supervision.chip.stage", Labels.of(Stage.valueOf(value)));
            case CaseQuery.TURN -> Labels.of(Turn.valueOf(value));
            case CaseQuery.MIN_AGE -> translate("supervision.chip.min-age", Integer.valueOf(value));
            case CaseQuery.MAX_AGE -> translate("supervision.chip.max-age", Integer.valueOf(value));
            case CaseQuery.ASSIGNEE -> assignee(value);
            case CaseQuery.PROCESS ->
                translate(
                        "supervision.chip.step",
                        steps.process(value),
                        steps.step(value, parts.getOrDefault(CaseQuery.ACTIVITY, "")));
            case CaseQuery.OPENED_ON -> translate("supervision.chip.opened", days(value));
            case CaseQuery.CLOSED_ON -> translate("supervision.chip.closed", days(value));
            case CaseQuery.OUTCOME -> translate("casework.outcome." + Labels.code(value));
            default -> translate("supervision.chip." + part + "." + value);
        };
    }

    /** An office by its name; by its id when nobody has given it one. */
    public static String office(String office) {
        var key = "supervision.office." + office;
        var name = translate(key);
        return name.equals(key) ? office : name;
    }

    private String programme(String programme) {
        return programmes
                .find(new ProgrammeId(programme))
                .map(found -> Labels.of(found.title()))
                .orElse(programme);
    }

    private String assignee(String assignee) {
        if (CaseQuery.NOBODY.equals(assignee)) {
            return translate("supervision.chip.nobody");
        }
        var id = new UserId(assignee);
        return translate("supervision.chip.assignee", staff.namesOf(Set.of(id)).getOrDefault(id, assignee));
    }

    private String days(String days) {
        return Stream.of(days.split("/"))
                .map(LocalDate::parse)
                .map(time::day)
                .distinct()
                .collect(Collectors.joining(" – "));
    }
}
