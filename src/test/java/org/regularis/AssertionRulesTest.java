package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of each element is true of nothing, too: such an assertion comes after one that there is something. */
class AssertionRulesTest {

    private static final Set<String> OF_EACH = Set.of(
            "allSatisfy",
            "allMatch",
            "noneSatisfy",
            "noneMatch",
            "doesNotContainNull",
            "doesNotHaveDuplicates",
            "isSorted",
            "isSortedAccordingTo");

    private static final Set<String> THERE_IS_SOMETHING = Set.of(
            "isNotEmpty",
            "hasSize",
            "hasSizeGreaterThan",
            "hasSizeGreaterThanOrEqualTo",
            "contains",
            "containsExactly",
            "containsExactlyInAnyOrder",
            "containsOnly",
            "containsKeys",
            "containsOnlyKeys",
            "singleElement",
            "anySatisfy",
            "anyMatch",
            "endsWith");

    private static final Set<String> PERHAPS_LESS =
            Set.of("filteredOn", "filteredOnAssertions", "flatExtracting", "flatMap");

    @Test
    void what_is_said_of_each_element_is_said_of_something() throws IOException {
        var broken = new ArrayList<String>();
        var sources = JavaSource.under(Path.of("src/test/java"));
        sources.forEach((file, source) -> broken.addAll(broken(file.toString(), source)));

        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(broken)
                .as("Say first that there is something: .isNotEmpty(), .hasSize(…)")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(list).allSatisfy(it -> {})",
                "assertThat(list).as(\"some\").noneMatch(String::isEmpty)",
                "assertThat(list).isNotEmpty().filteredOn(it -> true).allMatch(it -> true)",
                "assertThat(list.stream().allMatch(it -> true)).isTrue()",
                "assertThat(list).isNotEmpty().allSatisfy(it -> assertThat(it.parts()).noneSatisfy(part -> {}))"
            })
    void an_assertion_that_may_be_about_nothing_is_found(String statement) throws IOException {
        assertThat(broken("Example", JavaSource.parse(inAClass(statement)))).containsExactly("Example:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "assertThat(list).isNotEmpty().allSatisfy(it -> {})",
                "assertThat(list).filteredOn(it -> true).hasSize(2).extracting(it -> it.name()).allMatch(it -> true)",
                "boolean all = list.stream().allMatch(it -> true)"
            })
    void an_assertion_about_something_is_right(String statement) throws IOException {
        assertThat(broken("Example", JavaSource.parse(inAClass(statement)))).isEmpty();
    }

    private static String inAClass(String statement) {
        return "class Example { void test() { " + statement + "; } }";
    }

    private static List<String> broken(String name, JavaSource source) {
        var places = new ArrayList<String>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                if (isAboutNothingPerhaps(call)) {
                    places.add(name + ":" + source.line(call.getMethodSelect()));
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(source.tree(), null);
        return places;
    }

    private static boolean isAboutNothingPerhaps(MethodInvocationTree call) {
        if (name(call).equals("assertThat")) {
            return call.getArguments().stream()
                    .anyMatch(it -> it instanceof MethodInvocationTree inner && OF_EACH.contains(name(inner)));
        }
        if (!OF_EACH.contains(name(call))) {
            return false;
        }
        for (var before = receiver(call); before instanceof MethodInvocationTree earlier; before = receiver(earlier)) {
            if (THERE_IS_SOMETHING.contains(name(earlier))) {
                return false;
            }
            if (PERHAPS_LESS.contains(name(earlier)) || name(earlier).equals("assertThat")) {
                return isAssertion(earlier);
            }
        }
        return false;
    }

    private static boolean isAssertion(MethodInvocationTree call) {
        return name(call).equals("assertThat")
                || receiver(call) instanceof MethodInvocationTree earlier && isAssertion(earlier);
    }

    private static String name(MethodInvocationTree call) {
        return switch (call.getMethodSelect()) {
            case MemberSelectTree member -> member.getIdentifier().toString();
            case IdentifierTree plain -> plain.getName().toString();
            default -> "";
        };
    }

    private static ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree member
                ? member.getExpression()
                : call.getMethodSelect();
    }
}
