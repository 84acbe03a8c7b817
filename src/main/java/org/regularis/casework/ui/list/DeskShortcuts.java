package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Single keys that do something on a screen; off while somebody types or a dialog is open. */
final class DeskShortcuts {

    /** The same keys under a Russian layout. */
    private static final Map<String, String> OTHER_LAYOUT =
            Map.of("т", "n", "о", "j", "л", "k", "щ", "o", "с", "c", ".", "/", ",", "?");

    private static final String FREE = """
            !event.ctrlKey && !event.altKey && !event.metaKey \
            && !event.composedPath()[0].closest?.('input, textarea, select, [contenteditable]') \
            && !document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')""";

    private final Map<String, Runnable> actions = new HashMap<>();

    private DeskShortcuts() {}

    static DeskShortcuts on(Component screen) {
        var keys = new DeskShortcuts();
        screen.addAttachListener(attached -> {
            Registration registration = keys.listen(attached.getUI());
            screen.addDetachListener(detached -> {
                registration.remove();
                detached.unregisterListener();
            });
        });
        return keys;
    }

    DeskShortcuts when(String key, Runnable action) {
        actions.put(key, action);
        return this;
    }

    void press(String key) {
        Runnable action = actions.get(OTHER_LAYOUT.getOrDefault(key, key));
        if (action != null) {
            action.run();
        }
    }

    /** Puts the cursor into a field at once, so that the next letters are already typed there. */
    DeskShortcuts focus(String key, Component field) {
        field.addAttachListener(attached -> field.getElement().executeJs("""
                const listen = event => {
                  if (!this.isConnected) {
                    window.removeEventListener('keydown', listen);
                  } else if ($0.includes(event.key) && %s) {
                    event.preventDefault();
                    this.focus();
                  }
                };
                window.addEventListener('keydown', listen);""".formatted(FREE), spellings(key)));
        return this;
    }

    private Registration listen(UI ui) {
        return ui.getElement()
                .addEventListener(
                        "keydown",
                        event -> press(event.getEventData().get("event.key").asString()))
                .addEventData("event.key")
                .setFilter("[%s].includes(event.key) && %s".formatted(known(), FREE))
                .preventDefault();
    }

    private String known() {
        return actions.keySet().stream()
                .flatMap(key -> spellings(key).stream())
                .map(key -> "'" + key + "'")
                .collect(Collectors.joining(", "));
    }

    /** A key and what it types under the other layout. */
    private static List<String> spellings(String key) {
        return Stream.concat(
                        Stream.of(key),
                        OTHER_LAYOUT.entrySet().stream()
                                .filter(entry -> entry.getValue().equals(key))
                                .map(Map.Entry::getKey))
                .toList();
    }
}
