package org.regularis.supervision.ui.cases;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.menubar.MenuBar;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.regularis.applications.progress.Stage;
import org.regularis.applications.progress.Turn;
import org.regularis.shared.OfficeId;

/** Narrows the list by one part more. */
class NarrowMenu extends MenuBar {

    private final CaseQuery query;
    private final FilterLabels words;
    private final Consumer<CaseQuery> go;

    NarrowMenu(CaseQuery query, Set<OfficeId> offices, FilterLabels words, Consumer<CaseQuery> go) {
        this.query = query;
        this.words = words;
        this.go = go;
        var menu = addItem(getTranslation("supervision.narrow"));
        offer(menu, CaseQuery.OPEN, List.of("true", "false"));
        offer(menu, CaseQuery.CLOCK, List.of("overdue", "soon", "stopped", "escalated"));
        offer(menu, CaseQuery.STAGE, names(Stage.values()));
        offer(menu, CaseQuery.TURN, names(Turn.values()));
        offer(menu, CaseQuery.ASSIGNEE, List.of("-"));
        offer(menu, CaseQuery.WORK, List.of("overdue", "week"));
        if (offices.size() > 1) {
            offer(
                    menu,
                    CaseQuery.OFFICE,
                    offices.stream()
                            .map(OfficeId::value)
                            .sorted(Comparator.naturalOrder())
                            .toList());
        }
    }

    private void offer(MenuItem menu, String part, List<String> values) {
        var group = menu.getSubMenu().addItem(getTranslation("supervision.narrow." + part));
        values.forEach(value -> {
            var narrower = query.with(part, value);
            group.getSubMenu().addItem(words.of(part, narrower.parts()), click -> go.accept(narrower));
        });
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants)
                .map(Enum::name)
                .filter(name -> !name.equals(Stage.DRAFT.name()))
                .toList();
    }
}
