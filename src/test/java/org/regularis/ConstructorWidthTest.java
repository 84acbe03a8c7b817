package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** A class that needs more than eight others does more than one thing. */
class ConstructorWidthTest {

    private static final int WIDEST = 8;

    @Test
    void no_class_is_made_of_more_than_eight_others() {
        var constructors = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.regularis").stream()
                        .filter(type -> !type.isRecord() && !type.isEnum() && !type.isAnonymousClass())
                        .map(JavaClass::getConstructors)
                        .flatMap(all -> all.stream())
                        .toList();

        assertThat(constructors).isNotEmpty();
        assertThat(constructors)
                .filteredOn(constructor -> constructor.getRawParameterTypes().size() > WIDEST)
                .extracting(constructor -> constructor.getOwner().getName())
                .isEmpty();
    }
}
