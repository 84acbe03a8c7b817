package org.regularis.casework.process;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.regularis.shared.NotFound;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The process pictures: the BPMN models as they are deployed. Nothing personal is in them. */
@NamedInterface("models")
@Component
public class ProcessModels {

    /** The process that a case runs through; it calls the others. */
    public static final String LIFECYCLE = "application-lifecycle";

    private static final List<String> IDS = List.of(
            LIFECYCLE,
            "intake",
            "evidence-request",
            "register-enquiry",
            "employer-verification",
            "decision",
            "refusal");

    private final Map<String, Model> models = new HashMap<>();

    ProcessModels() {
        IDS.forEach(id -> models.put(id, read(id)));
    }

    /** Process ids in the order in which a case meets them. */
    public List<String> ids() {
        return IDS;
    }

    /** The model's XML. */
    public String xml(String process) {
        return model(process).xml();
    }

    /** The name of a process, or the label of an element in it. */
    public String label(String process, String elementId) {
        return model(process).labels().getOrDefault(elementId, elementId);
    }

    /** What the process is for, as its model says. */
    public String documentation(String process) {
        return model(process).documentation();
    }

    /** What people do in the process, in the order of the model, and what the model says about it. */
    public List<UserTaskNote> userTasks(String process) {
        return model(process).userTasks();
    }

    private Model model(String process) {
        var model = models.get(process);
        if (model == null) {
            throw new NotFound();
        }
        return model;
    }

    private static Model read(String id) {
        try {
            var xml = new ClassPathResource("processes/" + id + ".bpmn").getContentAsString(StandardCharsets.UTF_8);
            var bpmn = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
            var labels = new HashMap<String, String>();
            bpmn.getModelElementsByType(FlowElement.class).stream()
                    .filter(element -> element.getName() != null)
                    .forEach(element -> labels.put(element.getId(), element.getName()));
            var root = bpmn.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                    .iterator()
                    .next();
            var tasks = bpmn.getModelElementsByType(UserTask.class).stream()
                    .map(task -> new UserTaskNote(task.getId(), task.getName(), documentation(task)))
                    .toList();
            return new Model(xml, Map.copyOf(labels), documentation(root), tasks);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(String::strip)
                .collect(Collectors.joining("\n"));
    }

    /** A piece of work for people: who does it, what for, by when. */
    public record UserTaskNote(String elementId, String label, String documentation) {}

    private record Model(String xml, Map<String, String> labels, String documentation, List<UserTaskNote> userTasks) {}
}
