package org.regularis.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regularis.dev.ApplicationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Large bodies are let in where a handler takes files, and nowhere else. */
@ApplicationTest
class DocumentPlacesTest {

    @Autowired
    private ApplicationContext application;

    @Test
    void every_handler_that_takes_files_gets_them_and_no_other_does() {
        var handlers = application.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .toList();
        var taking = handlers.stream()
                .filter(handler -> takesFiles(handler.getValue()))
                .toList();

        assertThat(taking).hasSizeGreaterThanOrEqualTo(3);
        handlers.forEach(handler -> kinds(handler).forEach(kind -> assertThat(kind == BodyKind.DOCUMENTS)
                .as(handler.getKey().toString())
                .isEqualTo(taking.contains(handler))));
    }

    private static List<BodyKind> kinds(Map.Entry<RequestMappingInfo, HandlerMethod> handler) {
        var info = handler.getKey();
        return info.getMethodsCondition().getMethods().stream()
                .flatMap(method -> info.getPatternValues().stream()
                        .map(path -> new MockHttpServletRequest(method.name(), path.replaceAll("\\{[^/]*}", "x"))))
                .peek(request -> request.setContentType("multipart/form-data; boundary=x"))
                .map(BodyKind::of)
                .toList();
    }

    private static boolean takesFiles(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> Stream.concat(
                        Stream.of(parameter.getGenericParameterType()), componentsOf(parameter.getParameterType())))
                .anyMatch(type -> type.getTypeName().contains(MultipartFile.class.getName()));
    }

    private static Stream<Type> componentsOf(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents()).map(RecordComponent::getGenericType)
                : Stream.of();
    }
}
