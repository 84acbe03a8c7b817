package org.regularis.casework.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.regularis.casework.CaseFiles.Position;
import org.regularis.casework.ProcessModels;

/** Where a case stands in the pictures of its processes, and the same in words. */
class ProcessPanel extends Composite<Div> {

    ProcessPanel(List<Position> positions, ProcessModels models, DeskTime time) {
        getContent().addClassName("side");
        if (positions.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("casework.process.none")));
            return;
        }
        var list = new UnorderedList();
        positions.forEach(position -> list.add(new ListItem(getTranslation(
                "casework.process.at",
                models.label(position.process(), position.activity()),
                getTranslation("casework.process." + position.process()),
                time.moment(position.since())))));
        getContent().add(list);
    }
}
