package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.FlexComponent.Alignment;
import com.vaadin.flow.component.orderedlayout.FlexComponent.JustifyContentMode;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.regularis.casework.Task;
import org.regularis.casework.WorkList;
import org.regularis.casework.ui.Labels;
import org.regularis.casework.ui.ListState;

/** Which part of the work is listed: tabs with their counts, and the kind of work. */
class WorkListBar extends Composite<HorizontalLayout> {

    private static final int COUNTED = 1_000;

    private final Tabs tabs = new Tabs();
    private final Map<WorkList.Tab, Tab> tabOf = new EnumMap<>(WorkList.Tab.class);
    private final Select<Task> filter = new Select<>();
    private ListState state = ListState.FIRST;

    /** @param chosen hears what the officer wants to see instead */
    WorkListBar(Consumer<ListState> chosen) {
        for (WorkList.Tab tab : WorkList.Tab.values()) {
            tabOf.put(tab, new Tab());
            tabs.add(tabOf.get(tab));
        }
        tabs.addSelectedChangeListener(changed -> {
            if (changed.isFromClient()) {
                chosen.accept(state.with(WorkList.Tab.values()[tabs.getSelectedIndex()]));
            }
        });
        filter.setItems(Task.values());
        filter.setItemLabelGenerator(
                task -> task == null ? getTranslation("casework.list.all-tasks") : Labels.of(task));
        filter.setEmptySelectionAllowed(true);
        filter.setEmptySelectionCaption(getTranslation("casework.list.all-tasks"));
        filter.setAriaLabel(getTranslation("casework.list.filter"));
        filter.addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                chosen.accept(state.with(changed.getValue()));
            }
        });
        getContent().add(tabs, filter);
        getContent().setWidthFull();
        getContent().setWrap(true);
        getContent().setJustifyContentMode(JustifyContentMode.BETWEEN);
        getContent().setAlignItems(Alignment.CENTER);
    }

    void show(ListState shown, Map<WorkList.Tab, Integer> counts) {
        state = shown;
        tabs.setSelectedTab(tabOf.get(shown.tab()));
        filter.setValue(shown.task());
        tabOf.forEach((tab, component) -> label(tab, component, counts.getOrDefault(tab, 0)));
    }

    private void label(WorkList.Tab tab, Tab component, int count) {
        var number = new Span(count >= COUNTED ? COUNTED + "+" : String.valueOf(count));
        number.addClassName("count");
        component.removeAll();
        component.add(new Span(getTranslation("casework.tab." + Labels.code(tab))), number);
    }
}
