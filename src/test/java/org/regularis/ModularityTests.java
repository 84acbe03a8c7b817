package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTests {

    private static final Path COMMITTED = Path.of("docs/architecture/modules");
    private static final String REFRESH = "mvn test -Dtest=ModularityTests -Dregularis.docs=write";

    private final ApplicationModules modules = ApplicationModules.of(RegularisApplication.class);

    @Test
    void calls_go_down_and_nobody_uses_what_a_module_does_not_offer() {
        modules.verify();
    }

    @Test
    void these_are_the_modules() {
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .containsExactlyInAnyOrder(
                        "programmes",
                        "applications",
                        "persons",
                        "documents",
                        "employers",
                        "registers",
                        "casework",
                        "decisions",
                        "signing",
                        "correspondence",
                        "supervision",
                        "comparison",
                        "identity",
                        "audit",
                        "demo",
                        "shared",
                        "shell");
    }

    @Test
    void nobody_imports_the_demo() {
        ApplicationModule demo = modules.getModuleByName("demo").orElseThrow();

        assertThat(modules.stream().filter(module -> module != demo))
                .isNotEmpty()
                .noneMatch(module -> module.getDirectDependencies(modules).contains(demo));
    }

    @Test
    void the_drawings_of_the_modules_are_those_of_the_code(@TempDir Path generated) throws IOException {
        draw(generated);
        if (System.getProperty("regularis.docs", "").equals("write")) {
            draw(COMMITTED);
        }

        assertThat(texts(COMMITTED))
                .as(
                        "The drawings in %s are not those of the code any more; draw them anew with: %s",
                        COMMITTED, REFRESH)
                .isEqualTo(texts(generated));
    }

    private void draw(Path folder) throws IOException {
        var options = Documenter.Options.defaults().withOutputFolder(folder.toString());
        new Documenter(modules, options).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
        for (Path drawing : files(folder).stream()
                .filter(file -> file.toString().endsWith(".puml"))
                .toList()) {
            Files.writeString(drawing, String.join("\n", inOrder(Files.readAllLines(drawing))) + "\n");
        }
        Files.writeString(folder.resolve("README.md"), table());
    }

    /** The drawings list modules and arrows in any order; ours is the same each time. */
    private static List<String> inOrder(List<String> lines) {
        var ordered = new ArrayList<String>();
        var block = new TreeSet<String>();
        for (String line : lines) {
            if (line.strip().startsWith("Component(") || line.startsWith("Rel(")) {
                block.add(line);
            } else {
                ordered.addAll(block);
                block.clear();
                ordered.add(line);
            }
        }
        return ordered;
    }

    private String table() {
        var rows = modules.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .map(this::row)
                .collect(Collectors.joining("\n"));
        return """
                # The modules, as the code has them

                Written by `ModularityTests`, like the drawings beside it. Everybody uses `shared`, which is left out.

                | module | uses | listens to |
                |---|---|---|
                %s
                """.formatted(rows);
    }

    private String row(ApplicationModule module) {
        var uses = module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(name -> !name.equals("shared"));
        var hears = module.getEventsListenedTo(modules).stream().map(JavaClass::getSimpleName);
        return "| %s | %s | %s |".formatted(name(module), list(uses), list(hears));
    }

    private static String list(Stream<String> names) {
        return names.distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private static Map<String, List<String>> texts(Path folder) throws IOException {
        var texts = new TreeMap<String, List<String>>();
        for (Path file : files(folder)) {
            texts.put(file.getFileName().toString(), Files.readAllLines(file));
        }
        return texts;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
