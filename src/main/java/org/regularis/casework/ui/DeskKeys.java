package org.regularis.casework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single keys that do something on a screen; off while somebody types or a dialog is open. */
final class DeskKeys {

    /** The same keys under a Russian layout. */
    private static final Map<String, String> OTHER_LAYOUT =
            Map.of("т", "n", "о", "j", "л", "k", "щ", "o", "с", "c", ".", "/", ",", "?");

    private final Map<String, Runnable> actions = new HashMap<>();

    private DeskKeys() {}

    static DeskKeys on(Component screen) {
        var keys = new DeskKeys();
        screen.addAttachListener(attached -> {
            Registration registration = keys.listen(attached.getUI());
            screen.addDetachListener(detached -> {
                registration.remove();
                detached.unregisterListener();
            });
        });
        return keys;
    }

    DeskKeys when(String key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    void press(String key) {
        Runnable action = actions.get(OTHER_LAYOUT.getOrDefault(key, key));
        if (action != null) {
            action.run();
        }
    }

    private Registration listen(UI ui) {
        return ui.getElement()
                .addEventListener("keydown", event -> press(event.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter("""
                        !event.ctrlKey && !event.altKey && !event.metaKey && [%s].includes(event.key) \
                        && !event.composedPath()[0].closest('input, textarea, select, [contenteditable]') \
                        && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')"""
                        .formatted(known()))
                .preventDefault();
    }

    private String known() {
        return OTHER_LAYOUT.entrySet().stream()
                .filter(entry -> actions.containsKey(entry.getValue()))
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue()))
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
    }
}
