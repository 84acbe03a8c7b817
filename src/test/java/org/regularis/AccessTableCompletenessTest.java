package org.regularis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.regularis.AccessTable.Cell;
import org.regularis.AccessTable.Row;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Nothing can be reached that the access table does not speak of, and it speaks of nothing that is not there. */
@ApplicationTest
class AccessTableCompletenessTest {

    private static final Set<Class<?>> ACCESS =
            Set.of(RolesAllowed.class, PermitAll.class, AnonymousAllowed.class, DenyAll.class);

    @Autowired
    private ApplicationContext application;

    @Test
    void every_handler_is_in_the_table_and_the_other_way_round() {
        var handlers = new TreeSet<String>();
        application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .forEach(info -> handlers.addAll(addresses(info)));
        handlers.addAll(ofControllers());

        assertThat(addresses("page", "api", "platform", "demo")).isEqualTo(handlers);
    }

    /** No other servlet, and no handler that is found by its path alone, beside files. */
    @Test
    void there_is_no_other_way_in() {
        assertThat(application.getBeansOfType(ServletRegistrationBean.class).values())
                .flatExtracting(ServletRegistrationBean::getUrlMappings)
                .containsExactlyInAnyOrder("/", "/staff/*");
        assertThat(application.getBeansOfType(AbstractUrlHandlerMapping.class).values())
                .flatExtracting(mapping -> mapping.getHandlerMap().values())
                .hasOnlyElementsOfType(ResourceHttpRequestHandler.class);
        assertThat(application.getBeansOfType(RouterFunction.class)).isEmpty();
    }

    @Test
    void every_file_for_everybody_is_in_the_table_and_the_other_way_round() throws IOException {
        var files = new TreeSet<String>();
        files.addAll(filesIn(Path.of("src/main/resources/static")));
        files.addAll(filesIn(Path.of("src/main/resources/META-INF/resources")));

        assertThat(addresses("static")).isEqualTo(files);
    }

    @Test
    void every_screen_is_in_the_table_and_the_other_way_round() {
        var screens = screens().keySet().stream()
                .map(route -> "GET /staff/" + route)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses("screen")).isEqualTo(screens);
    }

    /** Within Vaadin's page the annotation is what keeps somebody out, so it says the same as the path's rule. */
    @TestFactory
    Stream<DynamicTest> each_screen_is_made_for_those_whom_the_table_names() {
        return AccessTable.rows().stream()
                .filter(row -> row.is("screen"))
                .map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
                    var screen = screens().get(row.path().substring("/staff/".length()));
                    var roles = row.whoGet(Cell.OK).stream()
                            .flatMap(visitor -> visitor.role().stream())
                            .collect(Collectors.toSet());

                    assertThat(screen.getAnnotations())
                            .filteredOn(annotation -> ACCESS.contains(annotation.annotationType()))
                            .singleElement()
                            .isInstanceOfSatisfying(RolesAllowed.class, allowed -> assertThat(allowed.value())
                                    .containsExactlyInAnyOrderElementsOf(roles));
                }));
    }

    /** By route; another name of a route would be another way in. */
    private static Map<String, Class<?>> screens() {
        assertThat(classesWith(RouteAlias.class)).isEmpty();
        return classesWith(Route.class).stream()
                .collect(Collectors.toMap(
                        screen -> screen.getAnnotation(Route.class).value(), screen -> screen));
    }

    private static Set<String> filesIn(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> "GET /" + folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    /** Of every controller on the class path, those of profiles that do not run here included. */
    private static Set<String> ofControllers() {
        var addresses = new TreeSet<String>();
        for (var controller : classesWith(Controller.class)) {
            var ofClass = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
            ReflectionUtils.doWithMethods(
                    controller,
                    method -> {
                        var ofMethod = Objects.requireNonNull(
                                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
                        var info = RequestMappingInfo.paths(ofClass == null ? new String[0] : ofClass.path())
                                .build();
                        addresses.addAll(addresses(info.combine(RequestMappingInfo.paths(ofMethod.path())
                                .methods(ofMethod.method())
                                .params(ofMethod.params())
                                .build())));
                    },
                    method -> AnnotatedElementUtils.hasAnnotation(method, RequestMapping.class));
        }
        return addresses;
    }

    private static Set<String> addresses(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        var params = info.getParamsCondition().getExpressions().stream()
                .map(Object::toString)
                .collect(Collectors.joining("&"));
        return info.getPatternValues().stream()
                .map(path -> withoutPatterns(path) + (params.isEmpty() ? "" : "?" + params))
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + path)
                        : methods.stream().map(method -> method + " " + path))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> addresses(String... kinds) {
        return AccessTable.rows().stream()
                .filter(row -> row.is(kinds))
                .map(Row::address)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The path with the names of its variables and without what these must look like. */
    private static String withoutPatterns(String path) {
        var plain = new StringBuilder();
        int depth = 0;
        boolean inPattern = false;
        for (char letter : path.toCharArray()) {
            depth += letter == '{' ? 1 : 0;
            inPattern |= depth == 1 && letter == ':';
            if (letter == '}' && --depth == 0) {
                inPattern = false;
            }
            if (!inPattern) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static List<Class<?>> classesWith(Class<? extends Annotation> annotation) {
        var environment = new StandardEnvironment();
        environment.setActiveProfiles("demo");
        var scanner = new ClassPathScanningCandidateComponentProvider(false, environment);
        scanner.addIncludeFilter(new AnnotationTypeFilter(annotation));
        scanner.addExcludeFilter(new AnnotationTypeFilter(TestComponent.class));
        return scanner.findCandidateComponents("org.regularis").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .toList();
    }
}
