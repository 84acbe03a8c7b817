package org.regularis.casework.ui.list;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Says which keys do what on the work list. */
class KeyboardHelpDialog extends Dialog {

    private static final List<String> KEYS = List.of("/", "n", "j", "k", "o", "c", "?");

    KeyboardHelpDialog() {
        setHeaderTitle(getTranslation("casework.keys.title"));
        var list = new DescriptionList();
        list.addClassName("key-list");
        for (String key : KEYS) {
            var cap = new Span(key);
            cap.addClassName("key-cap");
            list.add(
                    new DescriptionList.Term(cap),
                    new DescriptionList.Description(getTranslation("casework.keys." + name(key))));
        }
        add(list);
        getFooter().add(new Button(getTranslation("casework.action.close"), click -> close()));
    }

    private static String name(String key) {
        return switch (key) {
            case "/" -> "search";
            case "?" -> "help";
            default -> key;
        };
    }
}
