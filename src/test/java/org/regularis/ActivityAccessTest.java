package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.regularis.dev.ApplicationTest;
import org.regularis.dev.SignIn;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/** What {@code activity-table.csv} says about the kinds of people, asked of every activity. */
@ApplicationTest
class ActivityAccessTest {

    private static final int FIRST_VISITOR = 2;
    private static final String OURS = "org.regularis.";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private TransactionTemplate transaction;

    private record Activity(Object bean, Class<?> type, Method method) {

        String name() {
            return type.getName().substring(OURS.length()) + "." + method.getName();
        }
    }

    @AfterEach
    void signOut() {
        SignIn.out();
    }

    @Test
    void every_checked_activity_is_in_the_table_and_the_other_way_round() {
        var named = AccessTable.lines("activity-table.csv")
                .skip(1)
                .map(line -> line.get(0) + "." + line.get(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(activities().map(Activity::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @TestFactory
    Stream<DynamicTest> an_activity_is_for_those_whom_the_table_names_and_nobody_else() {
        var table = table();
        return activities()
                .map(activity -> DynamicTest.dynamicTest(
                        activity.name()
                                + Arrays.stream(activity.method().getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .toList(),
                        () -> assertThat(Stream.of(Visitor.values()).filter(visitor -> letsIn(activity, visitor)))
                                .containsExactlyElementsOf(table.getOrDefault(activity.name(), List.of()))));
    }

    /** All public methods of beans that ask who calls; a method that does not ask is a matter of UncheckedCallsTest. */
    private Stream<Activity> activities() {
        return application.getBeansOfType(Object.class).values().stream()
                .map(bean -> Map.entry(bean, AopUtils.getTargetClass(bean)))
                .filter(found -> found.getValue().getName().startsWith(OURS))
                .flatMap(found -> Arrays.stream(found.getValue().getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(ActivityAccessTest::isChecked)
                        .map(method -> new Activity(found.getKey(), found.getValue(), method)));
    }

    static boolean isChecked(Method method) {
        return AnnotatedElementUtils.hasAnnotation(method, PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(method.getDeclaringClass(), PreAuthorize.class);
    }

    /** Without anything to do it for, and taken back at once: all that matters is whether the call is let in. */
    private boolean letsIn(Activity activity, Visitor visitor) {
        SignIn.out();
        visitor.person().ifPresent(SignIn::as);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                activity.method().invoke(activity.bean(), nothing(activity.method()));
                return true;
            } catch (InvocationTargetException refused) {
                return !(refused.getCause() instanceof AccessDeniedException)
                        && !(refused.getCause() instanceof AuthenticationCredentialsNotFoundException);
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }));
    }

    private static @Nullable Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type == int.class ? 0 : null)
                .toArray();
    }

    private static Map<String, List<Visitor>> table() {
        var lines = AccessTable.lines("activity-table.csv").toList();
        var head = lines.getFirst();
        Function<List<String>, List<Visitor>> whoMay = line -> IntStream.range(FIRST_VISITOR, line.size())
                .filter(i -> line.get(i).equals("yes"))
                .mapToObj(i -> Visitor.valueOf(head.get(i).toUpperCase()))
                .toList();
        return lines.stream().skip(1).collect(Collectors.toMap(line -> line.get(0) + "." + line.get(1), whoMay));
    }
}
