package org.regularis.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The picture of a process, with numbers at its steps; show the same in words or in a table beside it. */
@Tag("bpmn-diagram")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
@JsModule("./bpmn-diagram.js")
public class BpmnDiagram extends Component implements HasSize, HasStyle {

    /** @param xml a BPMN 2.0 model with its drawing */
    public BpmnDiagram(String xml) {
        setXml(xml);
        getElement()
                .setPropertyMap(
                        "words",
                        Map.of(
                                "zoomIn", getTranslation("shell.diagram.zoom-in"),
                                "zoomOut", getTranslation("shell.diagram.zoom-out"),
                                "fit", getTranslation("shell.diagram.fit")));
    }

    public final void setXml(String xml) {
        getElement().setProperty("xml", xml);
    }

    /** Lays badges over the picture; elements that it does not have are passed over. */
    public void setBadges(List<Badge> badges) {
        getElement().setPropertyList("badges", badges.stream().map(Badge::parts).toList());
    }

    /** Marks the elements where something stands now. */
    public void setHighlighted(Collection<String> elements) {
        getElement().setPropertyList("highlighted", List.copyOf(elements));
    }

    /** Tells of clicks on an element of the picture or on its badge. */
    public Registration addElementClickListener(ComponentEventListener<ElementClick> listener) {
        return addListener(ElementClick.class, listener);
    }

    /**
     * A number at an element.
     *
     * @param element the id of the element in the model
     * @param text what the badge shows, short
     * @param description the same in a sentence, for those who point at it or hear it
     */
    public record Badge(String element, String text, String description, Level level) {

        Map<String, String> parts() {
            return Map.of(
                    "element", element,
                    "text", text,
                    "description", description,
                    "level", level.name().toLowerCase(Locale.ROOT));
        }
    }

    /** How urgent a badge looks; its words must say so too. */
    public enum Level {
        NORMAL,
        WARNING,
        PROBLEM
    }

    /** Somebody clicked on an element of the picture. */
    @DomEvent("element-click")
    public static class ElementClick extends ComponentEvent<BpmnDiagram> {

        private final String element;

        public ElementClick(BpmnDiagram source, boolean fromClient, @EventData("event.detail.id") String element) {
            super(source, fromClient);
            this.element = element;
        }

        /** The id of the element in the model. */
        public String element() {
            return element;
        }
    }
}
