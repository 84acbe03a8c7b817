package org.regularis.supervision.ui.cases;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.regularis.casework.CaseworkDesk.Assignment;
import org.regularis.casework.figures.CaseList.Row;
import org.regularis.casework.figures.OfficerWorkload.Officer;
import org.regularis.casework.ui.Labels;
import org.regularis.shared.UserId;
import org.regularis.shared.WorkItemId;

/** Asks who gets the work of the chosen cases, and says afterwards what became of each. */
class GiveWorkDialog extends Dialog {

    private final List<Row> rows;
    private final BiFunction<Collection<WorkItemId>, UserId, List<Assignment>> assign;
    private final Runnable afterwards;
    private final ComboBox<Officer> officer = new ComboBox<>();

    GiveWorkDialog(
            Collection<Row> rows,
            List<Officer> officers,
            BiFunction<Collection<WorkItemId>, UserId, List<Assignment>> assign,
            Runnable afterwards) {
        this.rows = List.copyOf(rows);
        this.assign = assign;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("supervision.give.title", rows.size()));
        setWidth("32rem");
        if (officers.isEmpty()) {
            add(new Paragraph(getTranslation("supervision.give.nobody")));
            getFooter().add(new Button(getTranslation("casework.action.close"), click -> close()));
        } else {
            ask(officers);
        }
    }

    private void ask(List<Officer> officers) {
        officer.setLabel(getTranslation("supervision.give.officer"));
        officer.setItems(officers);
        officer.setItemLabelGenerator(one -> getTranslation(
                one.senior() ? "supervision.give.senior-option" : "supervision.give.option", one.name(), one.open()));
        officer.setWidthFull();
        add(officer);
        var give = new Button(getTranslation("supervision.give.do"), click -> give());
        give.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("supervision.give.cancel"), click -> close()), give);
    }

    private void give() {
        var chosen = officer.getOptionalValue();
        officer.setInvalid(chosen.isEmpty());
        officer.setErrorMessage(getTranslation("supervision.give.choose"));
        chosen.ifPresent(one -> {
            var items = rows.stream().flatMap(row -> row.workItem().stream()).toList();
            tell(one, assign.apply(items, one.id()));
        });
    }

    private void tell(Officer officer, List<Assignment> assignments) {
        Map<WorkItemId, Assignment.Result> results =
                assignments.stream().collect(Collectors.toMap(Assignment::item, Assignment::result));
        var list = new UnorderedList();
        rows.forEach(row -> list.add(new ListItem(getTranslation(
                "supervision.given.row", row.file().reference().value(), result(row, results, officer)))));
        removeAll();
        getFooter().removeAll();
        setHeaderTitle(getTranslation(
                "supervision.given.title",
                results.values().stream()
                        .filter(Assignment.Result.ASSIGNED::equals)
                        .count(),
                rows.size()));
        add(list);
        var close = new Button(getTranslation("casework.action.close"), click -> close());
        close.addThemeVariants(ButtonVariant.PRIMARY);
        close.setAutofocus(true);
        getFooter().add(close);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                afterwards.run();
            }
        });
    }

    private String result(Row row, Map<WorkItemId, Assignment.Result> results, Officer officer) {
        return row.workItem()
                .map(results::get)
                .map(result -> getTranslation("supervision.given." + Labels.code(result), officer.name()))
                .orElseGet(() -> getTranslation("supervision.given.no-work"));
    }
}
