package org.regularis.casework.ui.file;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regularis.casework.CaseFiles.Position;
import org.regularis.casework.process.ProcessModels;
import org.regularis.casework.ui.DeskDates;
import org.regularis.shared.ui.BpmnDiagram;

/** Where a case stands in the pictures of its processes, and the same in words beside each. */
class ProcessPanel extends Composite<Div> {

    private final ProcessModels models;
    private final EventLabels words;
    private final DeskDates time;

    ProcessPanel(List<Position> positions, ProcessModels models, EventLabels words, DeskDates time) {
        this.models = models;
        this.words = words;
        this.time = time;
        getContent().addClassName("side");
        if (positions.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("casework.process.none")));
        }
        byProcess(positions).forEach((process, here) -> getContent().add(heading(process), picture(process, here)));
    }

    /** The innermost process first, for that is where the work is. */
    private Map<String, List<Position>> byProcess(List<Position> positions) {
        var found = positions.stream().collect(Collectors.groupingBy(Position::process));
        var ordered = new LinkedHashMap<String, List<Position>>();
        models.ids().reversed().stream().filter(found::containsKey).forEach(id -> ordered.put(id, found.get(id)));
        return ordered;
    }

    private H3 heading(String process) {
        return new H3(getTranslation("casework.process." + process));
    }

    private Component picture(String process, List<Position> here) {
        var diagram = new BpmnDiagram(models.xml(process));
        diagram.setHighlighted(here.stream().map(Position::activity).toList());
        var list = new UnorderedList();
        here.forEach(position -> list.add(new ListItem(getTranslation(
                "casework.process.at", step(process, position.activity()), time.moment(position.since())))));
        var both = new Div(diagram, new Div(new Paragraph(getTranslation("casework.process.here")), list));
        both.addClassName("process-here");
        return both;
    }

    private String step(String process, String activity) {
        return words.step(activity, models.label(process, activity));
    }
}
