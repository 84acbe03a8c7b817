package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;

/**
 * Methods that do not ask who calls. {@code unchecked-calls.csv} names each call of one from a page, a screen or
 * the API, and why that may be.
 */
class UncheckedCallsTest {

    private static final String OURS = "org.regularis.";
    private static final String ANYBODY = "*";

    @Test
    void each_call_of_an_unchecked_method_has_its_reason_and_each_reason_its_call() {
        var open = AccessTable.lines("unchecked-calls.csv")
                .skip(1)
                .filter(line -> line.get(1).equals(ANYBODY))
                .map(line -> line.get(0))
                .collect(Collectors.toSet());
        var named = AccessTable.lines("unchecked-calls.csv")
                .skip(1)
                .map(line -> line.get(0) + " <- " + line.get(1))
                .collect(Collectors.toCollection(TreeSet::new));

        var found = OurClasses.ALL.stream()
                .filter(Faces::holds)
                .flatMap(face -> face.getMethodCallsFromSelf().stream())
                .filter(call -> isActivity(call.getTargetOwner()) && !isChecked(call))
                .map(call -> nameOf(call.getTargetOwner()) + " <- "
                        + (open.contains(nameOf(call.getTargetOwner())) ? ANYBODY : nameOf(call.getOriginOwner())))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(found).isEqualTo(named);
    }

    /** A bean that is not itself part of a face, by its own type or by that of a question which a bean answers. */
    private static boolean isActivity(JavaClass type) {
        return type.getName().startsWith(OURS)
                && !Faces.holds(type)
                && Stream.concat(Stream.of(type), type.getAllSubclasses().stream())
                        .anyMatch(known -> known.isMetaAnnotatedWith(Component.class));
    }

    private static boolean isChecked(JavaMethodCall call) {
        return call.getTargetOwner().isAnnotatedWith(PreAuthorize.class)
                || call.getTarget().resolveMember().stream().anyMatch(it -> it.isAnnotatedWith(PreAuthorize.class));
    }

    private static String nameOf(JavaClass type) {
        var outer = type.getEnclosingClass().orElse(type);
        return outer.getName().substring(OURS.length());
    }

    /** What changes a case or decides it is done at the desk, which has asked whose case it is. */
    @Test
    void only_the_desk_decides() {
        var decisive = Set.of("propose", "confirm", "sendBack", "uphold");

        assertThat(callers("org.regularis.decisions.DecisionMaking", decisive))
                .containsExactly("casework.TaskHandling");
        assertThat(callers("org.regularis.decisions.FactSheet", Set.of("state")))
                .isNotEmpty()
                .allMatch(caller -> caller.equals("decisions.CaseChecks")
                        || caller.startsWith("casework.") && !caller.startsWith("casework.ui."));
        assertThat(callers("org.regularis.decisions.CaseChecks", Set.of("state", "confirm")))
                .containsExactly("casework.CheckDesk", "casework.TaskHandling");
        assertThat(callers("org.regularis.documents.DocumentVerdicts", Set.of("accept", "reject")))
                .containsExactly("casework.CheckDesk");
        assertThat(callers("org.regularis.applications.GivenNumbers", Set.of("settle", "correct")))
                .containsExactly("casework.NumberDesk");
        assertThat(callers("org.regularis.applications.EvidenceRequests", Set.of("ask")))
                .containsExactly("casework.TaskHandling");
    }

    /** No face reads or writes a table, or the engine, past the activities. */
    @Test
    void no_page_screen_or_api_goes_to_the_database_itself() {
        assertThat(OurClasses.ALL.stream().filter(Faces::holds))
                .isNotEmpty()
                .flatExtracting(JavaClass::getDirectDependenciesFromSelf)
                .isNotEmpty()
                .filteredOn(use -> isDatabaseOrEngine(use.getTargetClass().getPackageName()))
                .isEmpty();
    }

    private static boolean isDatabaseOrEngine(String used) {
        return used.startsWith("org.springframework.jdbc")
                || used.startsWith("java.sql")
                || used.startsWith("org.camunda");
    }

    private static Set<String> callers(String type, Set<String> methods) {
        var callers = OurClasses.ALL.get(type).getMethodCallsToSelf().stream()
                .filter(call -> methods.contains(call.getName())
                        && !call.getOriginOwner().getName().equals(type))
                .map(call -> nameOf(call.getOriginOwner()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(callers).as("Callers of %s", type).isNotEmpty();
        return callers;
    }
}
