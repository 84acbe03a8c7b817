package org.regularis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.instance.DomElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process model, as its file has it. */
record ModelFile(String name, BpmnModelInstance bpmn) {

    static final Path FOLDER = Path.of("processes");

    static Stream<ModelFile> all() {
        try (var files = Files.list(FOLDER)) {
            return files
                    .filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .map(ModelFile::read)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelFile read(Path file) {
        var name = file.getFileName().toString().replace(".bpmn", "");
        return new ModelFile(name, Bpmn.readModelFromFile(file.toFile()));
    }

    Process process() {
        return elements(Process.class).getFirst();
    }

    <T extends ModelElementInstance> List<T> elements(Class<T> type) {
        return List.copyOf(bpmn.getModelElementsByType(type));
    }

    List<FlowNode> nodes() {
        return elements(FlowNode.class);
    }

    /** What is drawn: nodes and flows. */
    List<FlowElement> drawn() {
        return elements(FlowElement.class);
    }

    /** Every XML element of the process and what it declares, without the drawing. */
    Stream<DomElement> xml() {
        return bpmn.getDocument().getRootElement().getChildElements().stream()
                .filter(element -> !element.getLocalName().equals("BPMNDiagram"))
                .flatMap(ModelFile::withChildren);
    }

    private static Stream<DomElement> withChildren(DomElement element) {
        return Stream.concat(
                Stream.of(element), element.getChildElements().stream().flatMap(ModelFile::withChildren));
    }

    @Override
    public String toString() {
        return name;
    }
}
