package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** A class that needs more than eight others does more than one thing. */
class ConstructorWidthTest {

    private static final int WIDEST = 8;

    @Test
    void no_class_is_made_of_more_than_eight_others() {
        var constructors = OurClasses.ALL.stream()
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
