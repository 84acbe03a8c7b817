package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.tabs.TabSheetVariant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The right two thirds of a case: one tab for each side of it, read when it is first looked at. */
class CaseTabs extends Composite<TabSheet> {

    private final Map<Tab, String> names = new LinkedHashMap<>();
    private final Map<Tab, Supplier<Component>> unread = new HashMap<>();
    private final Consumer<String> chosen;

    CaseTabs(Consumer<String> chosen) {
        getContent().addClassName("case-tabs");
        getContent().addThemeVariants(TabSheetVariant.NO_PADDING);
        getContent().setSizeFull();
        this.chosen = chosen;
    }

    /** @param name as the address says it */
    CaseTabs tab(String name, Supplier<Component> content) {
        var tab = new Tab(getTranslation("casework.side." + name));
        var holder = new Div();
        holder.addClassName("case-side");
        names.put(tab, name);
        unread.put(tab, content);
        getContent().add(tab, holder);
        return this;
    }

    /** Shows the named side, the first when there is no such side; from now on each is read when it is chosen. */
    void open(String name) {
        turnTo(name);
        fill(getContent().getSelectedTab());
        getContent().addSelectedChangeListener(changed -> {
            fill(changed.getSelectedTab());
            chosen.accept(names.get(changed.getSelectedTab()));
        });
    }

    /** Shows the named side instead of the present one. */
    void turnTo(String name) {
        names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(name))
                .findFirst()
                .ifPresent(entry -> getContent().setSelectedTab(entry.getKey()));
    }

    private void fill(Tab tab) {
        Supplier<Component> content = unread.remove(tab);
        if (content != null) {
            getContent()
                    .getComponent(tab)
                    .getElement()
                    .appendChild(content.get().getElement());
        }
    }
}
