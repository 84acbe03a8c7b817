package org.regularis.dev;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LauncherSourcesTest {

    private static final Path SOURCES = Path.of("src/launcher/java");

    @Test
    void the_launcher_knows_neither_the_application_nor_its_tests() {
        noClasses()
                .that(areOfTheLauncher())
                .should()
                .dependOnClassesThat(DescribedPredicate.not(areOfTheLauncher())
                        .and(JavaClass.Predicates.resideInAPackage("org.regularis..")))
                .check(new ClassFileImporter().importPackages("org.regularis.dev"));
    }

    private static DescribedPredicate<JavaClass> areOfTheLauncher() {
        return describe(
                "are of the launcher",
                type -> Files.exists(SOURCES.resolve(
                        type.getBaseComponentType()
                                        .getName()
                                        .replaceFirst("\\$.*", "")
                                        .replace('.', '/') + ".java")));
    }
}
