package org.regularis.journey;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A library as the local Maven repository knows it; its folder is group, artifact and version. */
record MavenProject(Path folder) {

    static MavenProject of(Path jar) {
        return new MavenProject(jar.getParent());
    }

    String coordinates() {
        return group() + ":" + artifact();
    }

    /** What the project's description says, or that of its nearest parent which says something. */
    Optional<String> licence() {
        var project = description();
        var licences = children(project, "licenses")
                .flatMap(all -> children(all, "license"))
                .flatMap(licence -> children(licence, "name"))
                .map(name -> name.getTextContent().strip().replaceAll("\\s+", " "))
                .collect(joining(", "));
        return licences.isEmpty() ? parent(project).flatMap(MavenProject::licence) : Optional.of(licences);
    }

    private Optional<MavenProject> parent(Element project) {
        return children(project, "parent")
                .findFirst()
                .map(parent -> new MavenProject(repository()
                        .resolve(text(parent, "groupId").replace('.', '/'))
                        .resolve(text(parent, "artifactId"))
                        .resolve(text(parent, "version"))));
    }

    private Element description() {
        try {
            var file = folder.resolve(artifact() + "-" + folder.getFileName() + ".pom");
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(Files.newInputStream(file))
                    .getDocumentElement();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(folder.toString(), e);
        }
    }

    private String artifact() {
        return folder.getParent().getFileName().toString();
    }

    private String group() {
        var project = description();
        return text(
                children(project, "groupId").findFirst().isPresent()
                        ? project
                        : children(project, "parent").findFirst().orElseThrow(),
                "groupId");
    }

    private Path repository() {
        var groups = folder.getParent().getParent();
        return groups.getRoot().resolve(groups.subpath(0, groups.getNameCount() - group().split("\\.").length));
    }

    private static String text(Element parent, String name) {
        return children(parent, name).findFirst().orElseThrow().getTextContent().strip();
    }

    private static Stream<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(node -> node.getNodeName().equals(name))
                .map(Element.class::cast);
    }
}
