package org.regularis;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Arrays;
import java.util.Set;

/** Pages, screens and the API: where what somebody typed comes in. */
final class Faces {

    private static final Set<String> FACES = Set.of("web", "api", "ui");

    private Faces() {}

    static boolean holds(JavaClass type) {
        return Arrays.stream(type.getPackageName().split("\\.")).anyMatch(FACES::contains)
                || type.getPackageName().equals("org.regularis.demo")
                        && type.getSimpleName().endsWith("Controller");
    }
}
