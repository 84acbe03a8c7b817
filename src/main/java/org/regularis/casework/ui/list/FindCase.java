package org.regularis.casework.ui.list;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.regularis.casework.CaseFiles;
import org.regularis.casework.ui.Labels;
import org.regularis.shared.ApplicationId;

/** Finds a case by its number; what is found elsewhere or nowhere is said in a sentence below the field. */
class FindCase extends Composite<Div> {

    private final TextField field = new TextField();
    private final Paragraph answer = new Paragraph();
    private final CaseFiles files;
    private final Consumer<ApplicationId> open;

    FindCase(CaseFiles files, Consumer<ApplicationId> open) {
        this.files = files;
        this.open = open;
        field.setPlaceholder(getTranslation("casework.find.placeholder"));
        field.setAriaLabel(getTranslation("casework.find.label"));
        field.setPrefixComponent(VaadinIcon.SEARCH.create());
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        // The focus is reset so that what was typed is known before the case is looked for.
        Shortcuts.addShortcutListener(field, this::find, Key.ENTER)
                .listenOn(field)
                .setResetFocusOnActiveElement(true);
        field.addValueChangeListener(changed -> say(""));
        answer.addClassName("find-answer");
        answer.getElement().setAttribute("role", "status");
        answer.setVisible(false);
        getContent().addClassName("find-case");
        getContent().add(field, answer);
    }

    TextField field() {
        return field;
    }

    private void find() {
        if (field.getValue().isBlank()) {
            return;
        }
        switch (files.find(field.getValue())) {
            case CaseFiles.Found.Whole whole -> open.accept(whole.file().application());
            case CaseFiles.Found.Elsewhere(var reference, var office) ->
                say(getTranslation("casework.find.elsewhere", reference.value(), Labels.of(office)));
            case CaseFiles.Found.Nothing() ->
                say(getTranslation("casework.find.nothing", field.getValue().strip()));
        }
    }

    private void say(String words) {
        answer.setText(words);
        answer.setVisible(!words.isEmpty());
    }
}
