package org.regularis.casework.ui.work;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.regularis.casework.TaskResult;
import org.regularis.decisions.FactSheet.Statement;

/** The form of one kind of work; what was typed stays until the work is done. */
abstract class TaskForm extends Composite<Div> {

    private final Paragraph problem = new Paragraph();

    /** Hands the result to the desk. */
    interface Finish {

        /** False when the desk could not take it; the reason has been said. */
        boolean with(TaskResult result);
    }

    TaskForm() {
        getContent().addClassName("task-form");
        problem.addClassName("problem");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
    }

    /** Whether something was typed that would be lost. */
    abstract boolean isTouched();

    /** An officer has accepted or rejected a document beside the form. */
    void documentsChanged() {}

    void add(Component... parts) {
        getContent().add(parts);
    }

    /** The place where {@link #refuse} speaks. */
    Component problem() {
        return problem;
    }

    /** Says what is to be put right before the work can be finished. */
    void refuse(String words) {
        problem.setText(words);
        problem.setVisible(true);
        problem.getElement().callJsFunction("scrollIntoView");
    }

    /** Goes on with what the officer has stated; says so when there is a fact of which nobody has said where it was found. */
    void withStated(FactFields facts, Consumer<List<Statement>> then) {
        facts.stated().ifPresentOrElse(then, () -> refuse(getTranslation("casework.found.incomplete")));
    }

    void clearProblem() {
        problem.setVisible(false);
    }

    H3 heading(String messageKey) {
        return new H3(getTranslation(messageKey));
    }

    Paragraph hint(String messageKey, Object... arguments) {
        var hint = new Paragraph(getTranslation(messageKey, arguments));
        hint.addClassName("hint");
        return hint;
    }

    Button primary(String messageKey, Runnable action) {
        var button = new Button(getTranslation(messageKey), click -> {
            clearProblem();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }
}
