package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.regularis.casework.ui.FactTexts;
import org.regularis.decisions.FactSheet.Statement;

/** What an officer states by accepting the document beside it; each can be left out. */
class ReadFacts extends Composite<Div> {

    private final CheckboxGroup<Statement> statements = new CheckboxGroup<>();

    ReadFacts(List<Statement> shown, FactTexts texts) {
        statements.setLabel(getTranslation("casework.read-facts.label"));
        statements.setHelperText(getTranslation("casework.read-facts.hint"));
        statements.setItems(shown);
        statements.setItemLabelGenerator(
                it -> FactTexts.question(texts.programme(), it.name()) + ": " + texts.value(it.name(), it.value()));
        statements.select(shown);
        getContent().addClassName("read-facts");
        getContent().add(statements);
        setVisible(!shown.isEmpty());
    }

    /** In the programme's order. */
    List<Statement> chosen() {
        return statements
                .getListDataView()
                .getItems()
                .filter(statements::isSelected)
                .toList();
    }
}
