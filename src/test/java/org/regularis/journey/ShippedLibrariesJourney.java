package org.regularis.journey;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the built jar carries, with the licence that its makers state; {@code docs/shipped-libraries.md} says the same.
 * With {@code -Dregularis.docs=write} that list is written anew; the licence of a new package for the browser is then
 * filled in by hand.
 */
class ShippedLibrariesJourney {

    private static final Path JAR = Path.of("target/regularis.jar");
    private static final Path CLASS_PATH = Path.of("target/test-classpath");
    private static final Path LIST = Path.of("docs/shipped-libraries.md");
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String BUNDLE = "META-INF/VAADIN/config/stats.json";
    private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|");
    private static final String REFRESH =
            "Write it anew with: mvn surefire:test@everything -Dtest=ShippedLibrariesJourney -Dregularis.docs=write";
    private static final String UNKNOWN = "unknown";

    private static final Pattern ACCEPTED = Pattern.compile(
            "(?i).*(Apache|\\bMIT\\b|BSD|\\bISC\\b|\\bEPL|Eclipse|\\bEDL|\\bMPL|LGPL|PostgreSQL|\\bOFL|CC0|Public Domain|Unicode|bpmn\\.io).*");

    /** What a commercial library of Vaadin says in its manifest, so that the build asks for a licence key. */
    private static final String COMMERCIAL = "CvdlName";

    @Test
    void the_list_is_what_the_built_jar_carries() throws IOException {
        var listed = listed();
        var text = text(libraries(), packages(listed));
        if (System.getProperty("regularis.docs", "").equals("write")) {
            Files.writeString(LIST, text);
        }

        assertThat(LIST).as(REFRESH).hasContent(text);
    }

    @Test
    void neither_tests_nor_the_launcher_are_in_it() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName).filter(name -> name.endsWith(".class")))
                    .contains("BOOT-INF/classes/org/regularis/RegularisApplication.class")
                    .noneMatch(name ->
                            name.startsWith("BOOT-INF/classes/org/regularis/dev/") || name.endsWith("Test.class"));
        }
    }

    @Test
    void every_licence_is_one_that_we_accept() throws IOException {
        assertThat(listed().entrySet()).hasSizeGreaterThan(200).allSatisfy(library -> assertThat(library.getValue())
                .as(library.getKey())
                .matches(ACCEPTED));
    }

    @Test
    void nothing_in_it_is_sold() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var inner = jar.stream().filter(ShippedLibrariesJourney::isLibrary).toList();
            assertThat(inner).isNotEmpty();
            for (var library : inner) {
                try (var content = new JarInputStream(jar.getInputStream(library))) {
                    assertThat(Optional.ofNullable(content.getManifest()).map(manifest -> manifest.getMainAttributes()
                                    .getValue(COMMERCIAL)))
                            .as(library.getName())
                            .isEmpty();
                }
            }
        }
        assertThat(bundle().get("cvdlModules")).isNotNull().isEmpty();
    }

    private static SortedMap<String, String> libraries() throws IOException {
        var files = Arrays.stream(Files.readString(CLASS_PATH).strip().split(":"))
                .map(Path::of)
                .collect(toMap(file -> file.getFileName().toString(), Function.identity()));
        try (var jar = new JarFile(JAR.toFile())) {
            var libraries = new TreeMap<String, String>();
            jar.stream()
                    .filter(ShippedLibrariesJourney::isLibrary)
                    .map(entry -> entry.getName().substring(LIBRARIES.length()))
                    .forEach(name -> {
                        assertThat(files).as("The class path of the build").containsKey(name);
                        var project = MavenProject.of(files.get(name));
                        libraries.put(project.coordinates(), project.licence().orElse(UNKNOWN));
                    });
            return libraries;
        }
    }

    private static SortedMap<String, String> packages(Map<String, String> listed) throws IOException {
        var packages = new TreeMap<String, String>();
        bundle().get("npmModules")
                .propertyNames()
                .forEach(name -> packages.put(name, listed.getOrDefault(name, UNKNOWN)));
        return packages;
    }

    private static JsonNode bundle() throws IOException {
        try (var jar = new JarFile(JAR.toFile());
                var bundle = jar.getInputStream(jar.getEntry(BUNDLE))) {
            return JsonMapper.shared().readTree(bundle);
        }
    }

    private static boolean isLibrary(JarEntry entry) {
        return entry.getName().startsWith(LIBRARIES) && entry.getName().endsWith(".jar");
    }

    private static Map<String, String> listed() throws IOException {
        return ROW.matcher(Files.readString(LIST)).results().collect(toMap(row -> row.group(1), row -> row.group(2)));
    }

    private static String text(Map<String, String> libraries, Map<String, String> packages) {
        return """
                # What is shipped

                Each with the licence that its makers state; of several, one may choose. Versions are in `pom.xml` and in what it imports.

                ## Libraries

                | library | licence |
                |---|---|
                %s

                ## Packages for the browser

                | package | licence |
                |---|---|
                %s
                """.formatted(rows(libraries), rows(packages));
    }

    private static String rows(Map<String, String> things) {
        return things.entrySet().stream()
                .map(thing -> "| `%s` | %s |".formatted(thing.getKey(), thing.getValue()))
                .collect(joining("\n"));
    }
}
